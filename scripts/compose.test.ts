import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { root } from './lib/paths.mjs';

/** What holds of every service: it may do as little as it can with, and comes back after a restart of the machine. */
const confined = {
  cap_drop: z.tuple([z.literal('ALL')]),
  security_opt: z.tuple([z.literal('no-new-privileges:true')]),
  restart: z.literal('unless-stopped'),
};
const configured = <Name extends string>(name: Name) =>
  z.tuple([z.strictObject({ source: z.literal(name), target: z.string() })]);

const Compose = z.strictObject({
  services: z.strictObject({
    quayside: z.strictObject({
      ...confined,
      build: z.literal('.'),
      image: z.literal('quayside'),
      // On the loopback of the host, and on the same port inside, which names the cookie.
      ports: z.tuple([z.literal('127.0.0.1:${QUAYSIDE_PORT:-3000}:${QUAYSIDE_PORT:-3000}')]),
      networks: z.tuple([z.literal('${QUAYSIDE_NETWORK:-default}')]),
      environment: z.record(z.string(), z.string()),
      volumes: z.array(z.string()),
      group_add: z.tuple([z.string()]),
      read_only: z.literal(true),
      tmpfs: z.literal('/tmp'),
      stop_grace_period: z.string(),
    }),
    proxy: z.strictObject({
      ...confined,
      profiles: z.tuple([z.literal('proxy')]),
      image: z.literal('nginx:stable-alpine'),
      ports: z.array(z.string()),
      networks: z.strictObject({ proxy: z.strictObject({ ipv4_address: z.string() }) }),
      configs: configured('proxy'),
      volumes: z.array(z.object({ target: z.string(), read_only: z.literal(true) })),
      tmpfs: z.literal('/tmp'),
      cap_add: z.array(z.string()),
      stop_signal: z.literal('SIGTERM'),
    }),
    'socket-proxy': z.strictObject({
      ...confined,
      profiles: z.tuple([z.literal('socket-proxy')]),
      image: z.literal('nginx:stable-alpine'),
      entrypoint: z.array(z.string()),
      tmpfs: z.literal('/tmp'),
      // Nobody reaches it but through the volume.
      network_mode: z.literal('none'),
      user: z.literal('1000:${DOCKER_GID}'),
      configs: configured('socket-proxy'),
      volumes: z.array(z.string()),
      stop_signal: z.literal('SIGTERM'),
    }),
  }),
  networks: z.strictObject({
    proxy: z.strictObject({
      ipam: z.strictObject({
        config: z.tuple([z.strictObject({ subnet: z.string(), gateway: z.string(), ip_range: z.string() })]),
      }),
    }),
  }),
  volumes: z.strictObject({
    data: z.null(),
    engine: z.strictObject({ driver_opts: z.record(z.string(), z.string()) }),
  }),
  configs: z.strictObject({
    proxy: z.strictObject({ content: z.string() }),
    'socket-proxy': z.strictObject({ content: z.string() }),
  }),
});

const file = Compose.parse(parse(readFileSync(join(root, 'docker-compose.yml'), 'utf8')));
const { quayside, proxy, 'socket-proxy': socketProxy } = file.services;

describe('docker-compose.yml', () => {
  it('hands in the engine socket, and the group that may open it', () => {
    expect(quayside.volumes).toContain(
      '${QUAYSIDE_SOCKET:-${DOCKER_SOCKET:-/var/run/docker.sock}:/var/run/docker.sock}',
    );
    expect(quayside.group_add[0]).toMatch(/^\$\{DOCKER_GID:\?.+\}$/);
  });
  it("keeps Quayside's data in a volume, where the image looks for it", () => {
    expect(quayside.volumes).toContain('data:/data');
  });
  it('is stopped no sooner than the server needs', () => {
    expect(Number.parseInt(quayside.stop_grace_period, 10)).toBeGreaterThan(10);
  });
});

describe('its profile proxy', () => {
  const [range] = file.networks.proxy.ipam.config;
  it('gives the proxy an address that Quayside trusts, and nobody else gets', () => {
    const address = '${PROXY_NETWORK:-10.213.47}.2';
    expect(proxy.networks.proxy.ipv4_address).toBe(address);
    expect(quayside.environment.QUAYSIDE_TRUSTED_PROXIES).toBe(
      `\${QUAYSIDE_TRUSTED_PROXIES:-\${QUAYSIDE_NETWORK:+${address}}}`,
    );
    expect(range).toEqual({
      subnet: '${PROXY_NETWORK:-10.213.47}.0/29',
      gateway: '${PROXY_NETWORK:-10.213.47}.1',
      ip_range: '${PROXY_NETWORK:-10.213.47}.4/30',
    });
  });
  it('tells Quayside the address of whoever connected, never one that they name', () => {
    const forwarded = file.configs.proxy.content.match(/X-Forwarded-For .*/g);
    expect(forwarded).toEqual(['X-Forwarded-For $$remote_addr;']);
    expect(file.configs.proxy.content).not.toContain('add_x_forwarded_for');
  });
});

describe('its profile socket-proxy', () => {
  it('makes its socket in a volume that only Quayside is to have', () => {
    expect(socketProxy.volumes).toEqual([
      '${DOCKER_SOCKET:-/var/run/docker.sock}:/var/run/docker.sock',
      'engine:/run/engine',
    ]);
    expect(file.volumes.engine.driver_opts).toMatchObject({
      type: 'tmpfs',
      o: expect.stringContaining('mode=0700,uid=1000'),
    });
    expect(file.configs['socket-proxy'].content).toContain('listen unix:/run/engine/docker.sock;');
  });
});
