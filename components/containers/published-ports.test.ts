import { expect, it } from 'vitest';
import type { ContainerPort } from '@/lib/contract/containers';
import { publishedPorts } from './published-ports';

const port = (
  ip: string,
  publicPort: number | null,
  privatePort = 80,
  protocol: ContainerPort['protocol'] = 'tcp',
) => ({
  ip,
  publicPort,
  privatePort,
  protocol,
});

it('never links to the name of the page, so that its cookie is not sent along', () => {
  const href = (ip: string, page: string) => publishedPorts([port(ip, 8080)], page)[0]?.href;
  expect(href('0.0.0.0', 'localhost')).toBe('http://127.0.0.1:8080');
  expect(href('0.0.0.0', '127.0.0.1')).toBe('http://localhost:8080');
  expect(href('127.0.0.1', 'localhost')).toBe('http://127.0.0.1:8080');
  expect(href('127.0.0.1', '127.0.0.1')).toBe('http://localhost:8080');
});

it('shows IPv4 and IPv6 of one port once, and what is only exposed not at all', () => {
  const shown = publishedPorts([port('0.0.0.0', 8080), port('::', 8080), port('', null, 9000)], 'localhost');
  expect(shown.map(({ host, to }) => [host, to])).toEqual([['8080', 80]]);
});

it('tells an address that the port is bound to, and its own scheme', () => {
  const [one, two] = publishedPorts([port('10.0.0.5', 443, 443), port('::1', 81)], 'localhost');
  expect(one).toMatchObject({ host: '10.0.0.5:443', to: null, href: 'https://10.0.0.5:443' });
  expect(two).toMatchObject({ host: '[::1]:81', to: 80, href: 'http://[::1]:81' });
});

it('makes no link of what a browser does not speak', () => {
  expect(publishedPorts([port('0.0.0.0', 53, 53, 'udp')], 'localhost')[0]?.href).toBeNull();
});
