import { describe, expect, test } from 'vitest';
import { toCreateBody } from './create-body';
import { forApi } from './for-api';
import { RunForm } from './form';

const bodyOf = (form: object) => toCreateBody(RunForm.parse({ image: 'busybox', ...form })).body;
const mac = '02:42:ac:11:00:63';

describe('an engine before API 1.44', () => {
  test('is told the MAC address as the container’s own', () => {
    const { body, connects } = forApi(bodyOf({ network: 'front', endpoint: { mac, aliases: ['web'] } }), '1.43');
    expect(body.MacAddress).toBe(mac);
    expect(body.NetworkingConfig).toEqual({ EndpointsConfig: { front: { Aliases: ['web'] } } });
    expect(connects).toEqual({});
    expect(forApi(bodyOf({ endpoint: { mac } }), '1.41').body.MacAddress).toBe(mac);
  });

  test('is told of one network, and of the others afterwards', () => {
    const { body, connects } = forApi(
      bodyOf({ network: 'front', moreNetworks: [{ name: 'back', ip: '10.0.0.9' }, { name: 'third' }] }),
      '1.41',
    );
    expect(body.NetworkingConfig).toEqual({ EndpointsConfig: { front: {} } });
    expect(connects).toEqual({ back: { IPAMConfig: { IPv4Address: '10.0.0.9' } }, third: {} });
  });
});

test('a newer engine is told all at once', () => {
  const body = bodyOf({ network: 'front', endpoint: { mac }, moreNetworks: [{ name: 'back' }] });
  expect(forApi(body, '1.44')).toEqual({ body, connects: {} });
});
