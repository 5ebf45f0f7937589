import { expect, test } from 'vitest';
import { auxNames, emptyForm, emptyPool, poolPath, toRequest } from './state';

test('rows in which nothing stands ask for nothing, and options of another driver do not either', () => {
  const form = {
    ...emptyForm,
    ...{ name: ' shop ', driver: 'macvlan' },
    pools: [emptyPool, { ...emptyPool, subnet: ' 10.0.0.0/24 ', aux: [{ name: '', value: '10.0.0.5' }] }],
    options: { parent: 'eth0', 'com.docker.network.bridge.name': 'br7' },
    free: [
      { name: '', value: 'x' },
      { name: 'own', value: '' },
    ],
    labels: [{ name: 'tier', value: 'front' }],
  };
  expect(toRequest(form)).toEqual({
    ...{ name: 'shop', driver: 'macvlan', internal: false, attachable: false, ipv6: false, ipamDriver: '' },
    pools: [{ subnet: '10.0.0.0/24', range: '', gateway: '', aux: { 'address-1': '10.0.0.5' } }],
    options: { parent: 'eth0', own: '' },
    labels: { tier: 'front' },
  });
  expect(poolPath(form, 1)).toBe('pools.0');
});

test('no address that is set aside is lost for its name', () =>
  expect(auxNames(['a', '', 'a'].map((name) => ({ name, value: '1' })))).toEqual(['a', 'address-2', 'a-3']));
