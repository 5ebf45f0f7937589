import { lines, type RunCase } from './run-case';

const busybox = 'busybox:latest';
const nginx = 'nginx:1.27-alpine';
const volume = 'quayside-data';

/** What the container has of its host: ports, files, networks, restarts, limits. */
export const hostCases: readonly RunCase[] = [
  {
    what: 'a port on this machine only',
    form: { image: nginx, detach: true, ports: [{ hostPort: '18080', containerPort: '80' }] },
    command: 'docker run -d -p 127.0.0.1:18080:80 nginx:1.27-alpine',
  },
  {
    what: 'a port for everyone',
    form: { image: nginx, detach: true, ports: [{ hostIp: '', hostPort: '18080', containerPort: '80' }] },
    command: 'docker run -d -p 18080:80 nginx:1.27-alpine',
  },
  {
    what: 'ports that the engine chooses',
    form: { image: nginx, ports: [{ containerPort: '80' }, { hostIp: '', containerPort: '81' }] },
    command: 'docker run -p 127.0.0.1::80 -p 81 nginx:1.27-alpine',
  },
  {
    what: 'ports of other protocols, one port at two addresses, and a blank row',
    form: {
      image: busybox,
      ports: [
        { hostPort: '1053', containerPort: '53', protocol: 'udp' },
        { hostIp: '', containerPort: '99', protocol: 'sctp' },
        { hostPort: '8081', containerPort: '80' },
        { hostIp: '127.0.0.2', hostPort: '8082', containerPort: '80' },
        { containerPort: '' },
      ],
    },
    command: lines(
      'docker run',
      '-p 127.0.0.1:1053:53/udp',
      '-p 99/sctp',
      '-p 127.0.0.1:8081:80',
      '-p 127.0.0.2:8082:80',
      'busybox:latest',
    ),
  },
  {
    what: 'a port at an IPv6 address',
    form: { image: busybox, ports: [{ hostIp: '::1', hostPort: '8080', containerPort: '80' }] },
    command: `docker run -p '[::1]:8080:80' busybox:latest`,
  },
  {
    what: 'a named volume',
    form: { image: busybox, mounts: [{ source: volume, target: '/data' }] },
    command: 'docker run -v quayside-data:/data busybox:latest',
  },
  {
    what: 'a read-only volume',
    form: { image: busybox, mounts: [{ source: volume, target: '/data', readOnly: true }] },
    command: 'docker run -v quayside-data:/data:ro busybox:latest',
  },
  {
    what: 'folders of the host, one to be read only, with blanks and unicode',
    form: {
      image: busybox,
      mounts: [
        { kind: 'bind', source: '/tmp', target: '/mnt/tmp', readOnly: true },
        { kind: 'bind', source: '/var/lib', target: '/mnt/a b/名' },
      ],
    },
    command: `docker run -v /tmp:/mnt/tmp:ro -v '/var/lib:/mnt/a b/名' busybox:latest`,
  },
  {
    what: 'a folder whose path holds a colon, a comma and a quote',
    form: { image: busybox, mounts: [{ kind: 'bind', source: '/tmp', target: '/a:b,c"d' }] },
    command: lines('docker run', `--mount 'type=bind,source=/tmp,"target=/a:b,c""d"'`, 'busybox:latest'),
  },
  {
    what: 'volumes without a name, memory, and a blank row',
    form: {
      image: busybox,
      mounts: [
        { kind: 'anonymous', target: '/cache' },
        { kind: 'anonymous', target: '/odd:place' },
        { kind: 'tmpfs', target: '/run' },
        { kind: 'tmpfs', target: '/fixed', readOnly: true },
        { target: '' },
      ],
    },
    command: lines(
      'docker run',
      '-v /cache',
      '--mount type=volume,target=/odd:place',
      '--tmpfs /run',
      '--tmpfs /fixed:ro',
      'busybox:latest',
    ),
  },
  {
    what: 'no network',
    form: { image: busybox, network: 'none' },
    command: 'docker run --network none busybox:latest',
  },
  {
    what: "the host's network",
    form: { image: busybox, network: 'host' },
    command: 'docker run --network host busybox:latest',
  },
  {
    what: "the engine's own bridge by name",
    form: { image: busybox, network: 'bridge' },
    command: 'docker run --network bridge busybox:latest',
  },
  {
    what: 'a network that people made',
    form: { image: busybox, network: 'quayside-net', detach: true, interactive: true },
    command: 'docker run -i -d --network quayside-net busybox:latest',
  },
  {
    what: 'restart always',
    form: { image: busybox, restart: { policy: 'always' } },
    command: 'docker run --restart always busybox:latest',
  },
  {
    what: 'restart unless stopped',
    form: { image: busybox, restart: { policy: 'unless-stopped' }, detach: true, interactive: true, tty: true },
    command: 'docker run -it -d --restart unless-stopped busybox:latest',
  },
  {
    what: 'restart on failure, three times at most',
    form: { image: busybox, restart: { policy: 'on-failure', retries: '3' } },
    command: 'docker run --restart on-failure:3 busybox:latest',
  },
  {
    what: 'restart on failure without end',
    form: { image: busybox, restart: { policy: 'on-failure' } },
    command: 'docker run --restart on-failure busybox:latest',
  },
  {
    what: 'retries that another policy does not count',
    form: { image: busybox, restart: { policy: 'always', retries: '3' } },
    command: 'docker run --restart always busybox:latest',
  },
  {
    what: 'limits',
    form: { image: busybox, memory: '64m', cpus: '0.5' },
    command: 'docker run --memory 64m --cpus 0.5 busybox:latest',
  },
  {
    what: 'limits written another way',
    form: { image: busybox, memory: '0.25 GiB', cpus: '.25' },
    command: 'docker run --memory 0.25g --cpus .25 busybox:latest',
  },
  {
    what: 'memory in bytes',
    form: { image: busybox, memory: '6291456' },
    command: 'docker run --memory 6291456 busybox:latest',
  },
  {
    what: 'nearly everything at once',
    form: {
      image: nginx,
      name: 'docs-site',
      detach: true,
      ports: [{ hostPort: '18080', containerPort: '80' }],
      mounts: [{ source: volume, target: '/usr/share/nginx/html', readOnly: true }],
      env: [{ name: 'NGINX_HOST', value: 'docs.example' }],
      restart: { policy: 'unless-stopped' },
      memory: '128m',
      cpus: '1',
      network: 'quayside-net',
      workdir: '/tmp',
      hostname: 'docs',
      labels: [{ name: 'env', value: 'prod' }],
      entrypoint: 'sleep',
      command: '60',
    },
    command: lines(
      'docker run -d',
      '--name docs-site',
      '-p 127.0.0.1:18080:80',
      '-v quayside-data:/usr/share/nginx/html:ro',
      '-e NGINX_HOST=docs.example',
      '--network quayside-net',
      '--restart unless-stopped',
      '--memory 128m',
      '--cpus 1',
      '--workdir /tmp',
      '--hostname docs',
      '--label env=prod',
      '--entrypoint sleep',
      'nginx:1.27-alpine 60',
    ),
  },
];
