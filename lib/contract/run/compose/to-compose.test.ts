import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { runCases } from '../cases';
import { RunForm } from '../form';
import { toCompose } from './to-compose';

test('a container with all that most have', () => {
  const form = RunForm.parse({
    image: 'nginx:1.27-alpine',
    name: 'docs',
    ports: [{ hostPort: '8080', containerPort: '80' }],
    env: [
      { name: 'PRICE', value: '5 $EUR' },
      { name: 'ON', value: 'yes' },
    ],
    mounts: [
      { source: 'site', target: '/usr/share/nginx/html', readOnly: true },
      { kind: 'bind', source: '/srv/a b', target: '/b' },
    ],
    network: 'front',
    endpoint: { aliases: ['www'] },
    moreNetworks: [{ name: 'back' }],
    restart: { policy: 'on-failure', retries: '3' },
    memory: '128m',
    command: `sh -c 'echo "$HOME"'`,
  });
  expect(toCompose(form)).toEqual({
    yaml: `services:
  docs:
    image: nginx:1.27-alpine
    container_name: docs
    command:
      - sh
      - -c
      - echo "$$HOME"
    environment:
      PRICE: 5 $$EUR
      "ON": "yes"
    restart: on-failure:3
    ports:
      - 127.0.0.1:8080:80
    networks:
      front:
        aliases:
          - www
      back: {}
    volumes:
      - type: volume
        source: site
        target: /usr/share/nginx/html
        read_only: true
      - type: bind
        source: /srv/a b
        target: /b
        bind:
          create_host_path: true
    mem_limit: 128m
networks:
  front:
    external: true
  back:
    external: true
volumes:
  site:
    external: true
`,
    unsaid: [],
  });
});

test('what compose has no key for is named', () => {
  const form = RunForm.parse({
    image: 'host.example:5000/team/app:1',
    remove: true,
    publishAll: true,
    cpusetMems: '0',
  });
  const { yaml, unsaid } = toCompose(form);
  expect(unsaid).toEqual(['remove', 'publishAll', 'cpusetMems']);
  expect(parse(yaml)).toEqual({ services: { app: { image: form.image, network_mode: 'bridge' } } });
});

test('what an unnamed volume is to be made of is named; one with a name is there already', () => {
  const mount = { target: '/data', driver: 'local', driverOpts: [{ name: 'type', value: 'nfs' }] };
  const of = (kind: 'anonymous' | 'volume') =>
    toCompose(
      RunForm.parse({ image: 'busybox', mounts: [{ ...mount, kind, source: kind === 'volume' ? 'data' : '' }] }),
    );
  expect(of('anonymous').unsaid).toEqual(['anonymousVolume']);
  expect(of('volume').unsaid).toEqual([]);
});

test.each(runCases)('$what is a file that YAML reads', ({ form }) => {
  expect(parse(toCompose(RunForm.parse(form)).yaml)).toHaveProperty('services');
});
