import { lines, type RunCase } from './run-case';

const busybox = 'busybox:latest';

/** What it may do, what it shares, and how it is kept. */
export const isolationCases: readonly RunCase[] = [
  {
    what: 'capabilities, security options and kernel settings',
    form: {
      image: busybox,
      capAdd: ['NET_ADMIN', 'SYS_TIME', ''],
      capDrop: ['MKNOD', 'chown'],
      securityOpt: ['no-new-privileges', 'seccomp=unconfined', 'systempaths=unconfined'],
      sysctls: [
        { name: 'net.core.somaxconn', value: '1024' },
        { name: 'net.ipv4.ip_forward', value: '1' },
      ],
    },
    command: lines(
      'docker run',
      '--cap-add NET_ADMIN',
      '--cap-add SYS_TIME',
      '--cap-drop MKNOD',
      '--cap-drop chown',
      '--security-opt no-new-privileges',
      '--security-opt seccomp=unconfined',
      '--security-opt systempaths=unconfined',
      '--sysctl net.core.somaxconn=1024',
      '--sysctl net.ipv4.ip_forward=1',
      'busybox:latest',
    ),
  },
  {
    what: 'everything that root may do',
    form: { image: busybox, privileged: true, capAdd: ['ALL'] },
    command: 'docker run --privileged --cap-add ALL busybox:latest',
  },
  {
    what: "the host's namespaces",
    form: { image: busybox, pid: 'host', ipc: 'host', uts: 'host', userns: 'host', cgroupns: 'host' },
    command: lines(
      'docker run',
      '--pid host',
      '--ipc host',
      '--uts host',
      '--userns host',
      '--cgroupns host',
      'busybox:latest',
    ),
  },
  {
    what: "another container's namespaces",
    form: {
      image: busybox,
      network: 'container:quayside-other',
      pid: 'container:quayside-other',
      ipc: 'container:quayside-other',
    },
    command: lines(
      'docker run',
      '--network container:quayside-other',
      '--pid container:quayside-other',
      '--ipc container:quayside-other',
      'busybox:latest',
    ),
  },
  {
    what: 'memory that others may share, a runtime, and a cgroup of its own',
    form: { image: busybox, ipc: 'shareable', runtime: 'runc', cgroupParent: '/quayside' },
    command: lines('docker run', '--cgroup-parent /quayside', '--ipc shareable', '--runtime runc', 'busybox:latest'),
  },
  {
    what: 'devices of the host',
    form: {
      image: busybox,
      devices: [
        { host: '/dev/null' },
        { host: '/dev/zero', container: '/dev/nought' },
        { host: '/dev/full', permissions: 'r' },
        { host: '/dev/null', container: '/dev/void', permissions: 'rw' },
        {},
      ],
      deviceCgroupRules: ['c 42:* rwm', 'b 7:0 r'],
    },
    command: lines(
      'docker run',
      '--device /dev/null',
      '--device /dev/zero:/dev/nought',
      '--device /dev/full:/dev/full:r',
      '--device /dev/null:/dev/void:rw',
      `--device-cgroup-rule 'c 42:* rwm'`,
      `--device-cgroup-rule 'b 7:0 r'`,
      'busybox:latest',
    ),
  },
  {
    what: 'all GPUs',
    form: { image: busybox, gpus: [{ count: 'all' }] },
    command: 'docker run --gpus all busybox:latest',
  },
  {
    what: 'some GPUs, of a driver and by their names',
    form: {
      image: busybox,
      gpus: [
        { count: '2', capabilities: ['compute', 'utility'] },
        { driver: 'nvidia', ids: ['0', 'GPU-3a23c669'], options: [{ name: 'key', value: 'one' }] },
      ],
    },
    command: lines(
      'docker run',
      `--gpus 'count=2,"capabilities=compute,utility"'`,
      `--gpus 'driver=nvidia,"device=0,GPU-3a23c669",options=key=one'`,
      'busybox:latest',
    ),
  },
  {
    what: 'a log driver with options',
    form: {
      image: busybox,
      logDriver: 'json-file',
      logOpts: [
        { name: 'max-size', value: '10m' },
        { name: 'max-file', value: '3' },
      ],
    },
    command: lines(
      'docker run',
      '--log-driver json-file',
      '--log-opt max-size=10m',
      '--log-opt max-file=3',
      'busybox:latest',
    ),
  },
  {
    what: 'options for the log driver that the engine has',
    form: { image: busybox, logOpts: [{ name: 'max-size', value: '1m' }] },
    command: 'docker run --log-opt max-size=1m busybox:latest',
  },
  {
    what: 'notes for the runtime',
    form: { image: busybox, annotations: [{ name: 'org.example.note', value: 'a b' }] },
    command: `docker run --annotation 'org.example.note=a b' busybox:latest`,
  },
];
