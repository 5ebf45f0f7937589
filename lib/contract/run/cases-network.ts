import { lines, type RunCase } from './run-case';

const busybox = 'busybox:latest';

/** Names and addresses, one network and several. */
export const networkCases: readonly RunCase[] = [
  {
    what: 'a fixed address, names and a MAC address in a network that people made',
    form: {
      image: busybox,
      detach: true,
      interactive: true,
      network: 'quayside-net',
      endpoint: {
        aliases: ['db', 'database', ''],
        ip: '10.213.7.10',
        ip6: 'fd00:213::10',
        linkLocalIps: ['169.254.34.68'],
        mac: '02:42:ac:11:00:63',
      },
    },
    command: lines(
      'docker run -i -d',
      '--network quayside-net',
      '--network-alias db',
      '--network-alias database',
      '--ip 10.213.7.10',
      '--ip6 fd00:213::10',
      '--link-local-ip 169.254.34.68',
      '--mac-address 02:42:ac:11:00:63',
      'busybox:latest',
    ),
  },
  {
    what: 'a MAC address on the default bridge',
    form: { image: busybox, endpoint: { mac: '02:42:ac:11:00:64' } },
    command: 'docker run --mac-address 02:42:ac:11:00:64 busybox:latest',
  },
  {
    what: 'options for the driver of the network',
    form: {
      image: busybox,
      network: 'quayside-net',
      endpoint: { aliases: ['web'], driverOpts: [{ name: 'com.example.key', value: 'one' }] },
    },
    command: lines(
      'docker run',
      '--network name=quayside-net,driver-opt=com.example.key=one',
      '--network-alias web',
      'busybox:latest',
    ),
  },
  {
    what: 'two networks, each with names and addresses',
    since: '1.44',
    form: {
      image: busybox,
      network: 'quayside-net',
      endpoint: { aliases: ['front'], gwPriority: '1' },
      moreNetworks: [
        {
          name: 'quayside-net2',
          aliases: ['back', 'api'],
          ip: '10.213.8.10',
          mac: '02:42:ac:11:00:65',
          driverOpts: [{ name: 'com.example.key', value: 'two' }],
        },
        { name: '' },
      ],
    },
    command: lines(
      'docker run',
      '--network name=quayside-net,gw-priority=1',
      '--network-alias front',
      '--network name=quayside-net2,alias=back,alias=api,ip=10.213.8.10,mac-address=02:42:ac:11:00:65,driver-opt=com.example.key=two',
      'busybox:latest',
    ),
  },
  {
    what: 'a second network by its name',
    since: '1.44',
    form: { image: busybox, network: 'quayside-net', moreNetworks: [{ name: 'quayside-net2' }] },
    command: 'docker run --network quayside-net --network quayside-net2 busybox:latest',
  },
  {
    what: 'names that it knows, and who it asks for others',
    form: {
      image: busybox,
      extraHosts: [
        { host: 'db.example', address: '10.0.0.5' },
        { host: 'v6.example', address: 'fd00::5' },
        { host: 'host.docker.internal', address: 'host-gateway' },
        { host: '', address: '' },
      ],
      dns: ['10.0.0.53', 'fd00::53', ''],
      dnsSearch: ['corp.example', 'example'],
      dnsOption: ['ndots:2', 'rotate'],
    },
    command: lines(
      'docker run',
      '--add-host db.example:10.0.0.5',
      '--add-host v6.example:fd00::5',
      '--add-host host.docker.internal:host-gateway',
      '--dns 10.0.0.53',
      '--dns fd00::53',
      '--dns-search corp.example',
      '--dns-search example',
      '--dns-option ndots:2',
      '--dns-option rotate',
      'busybox:latest',
    ),
  },
  {
    what: 'a link of the old kind, on the default bridge',
    form: { image: busybox, name: 'quayside-linked', links: ['quayside-other:other'] },
    command: lines('docker run', '--name quayside-linked', '--link quayside-other:other', 'busybox:latest'),
  },
  {
    what: 'ports that it listens on, all published',
    form: {
      image: busybox,
      publishAll: true,
      expose: ['8080', '53/udp', '7000-7002', '7100-7101/sctp', ''],
      ports: [{ containerPort: '80' }],
    },
    command: lines(
      'docker run -P',
      '-p 127.0.0.1::80',
      '--expose 8080',
      '--expose 53/udp',
      '--expose 7000-7002',
      '--expose 7100-7101/sctp',
      'busybox:latest',
    ),
  },
];
