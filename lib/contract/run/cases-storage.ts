import { lines, type RunCase } from './run-case';

const busybox = 'busybox:latest';
const volume = 'quayside-data';

/** Files: every way to mount, and the container's own layer. */
export const storageCases: readonly RunCase[] = [
  {
    what: 'folders of the host with propagation, labels of SELinux, and a volume that stays empty',
    form: {
      image: busybox,
      mounts: [
        { kind: 'bind', source: '/tmp', target: '/a', propagation: 'rslave', readOnly: true },
        { kind: 'bind', source: '/var/lib', target: '/b', selinux: 'z' },
        { source: volume, target: '/c', nocopy: true, selinux: 'Z' },
      ],
    },
    command: lines(
      'docker run',
      '-v /tmp:/a:ro,rslave',
      '-v /var/lib:/b:z',
      '-v quayside-data:/c:Z,nocopy',
      'busybox:latest',
    ),
  },
  {
    what: 'everything as --mount',
    form: {
      image: busybox,
      mounts: [
        { kind: 'bind', source: '/tmp', target: '/a', strict: true, propagation: 'rprivate', readOnly: true },
        { kind: 'volume', source: volume, target: '/b', strict: true, nocopy: true },
        { kind: 'anonymous', target: '/c', nocopy: true },
        { kind: 'tmpfs', target: '/d', strict: true, options: 'size=64m,mode=1770' },
        { kind: 'tmpfs', target: '/e', strict: true },
        { kind: 'bind', source: '/var/lib', target: '/f', strict: true },
      ],
    },
    command: lines(
      'docker run',
      '--mount type=bind,source=/tmp,target=/a,readonly,bind-propagation=rprivate',
      '--mount type=volume,source=quayside-data,target=/b,volume-nocopy',
      '--mount type=volume,target=/c,volume-nocopy',
      '--mount type=tmpfs,target=/d,tmpfs-size=64m,tmpfs-mode=1770',
      '--mount type=tmpfs,target=/e',
      '--mount type=bind,source=/var/lib,target=/f',
      'busybox:latest',
    ),
  },
  {
    what: 'a volume with a driver, options and labels of its own',
    form: {
      image: busybox,
      mounts: [
        {
          source: 'quayside-options',
          target: '/data',
          driver: 'local',
          driverOpts: [
            { name: 'type', value: 'tmpfs' },
            { name: 'device', value: 'tmpfs' },
            { name: 'o', value: 'size=10m,uid=1000' },
          ],
          volumeLabels: [{ name: 'made', value: 'here' }],
        },
      ],
    },
    command: lines(
      'docker run',
      `--mount 'type=volume,source=quayside-options,target=/data,volume-driver=local,volume-opt=type=tmpfs,volume-opt=device=tmpfs,"volume-opt=o=size=10m,uid=1000",volume-label=made=here'`,
      'busybox:latest',
    ),
  },
  {
    what: 'memory with options',
    form: {
      image: busybox,
      mounts: [
        { kind: 'tmpfs', target: '/run', options: 'size=64m,mode=1777,noexec' },
        { kind: 'tmpfs', target: '/fixed', readOnly: true, options: 'size=1m' },
      ],
    },
    command: lines('docker run', '--tmpfs /run:size=64m,mode=1777,noexec', '--tmpfs /fixed:ro,size=1m', busybox),
  },
  {
    what: 'mounts below a folder of the host that stay away',
    since: '1.44',
    form: { image: busybox, mounts: [{ kind: 'bind', source: '/tmp', target: '/a', recursive: 'disabled' }] },
    command: lines('docker run', '--mount type=bind,source=/tmp,target=/a,bind-recursive=disabled', busybox),
  },
  {
    what: 'mounts below a folder of the host that can be written to, and others that cannot',
    form: {
      image: busybox,
      mounts: [
        { kind: 'bind', source: '/tmp', target: '/a', recursive: 'writable', readOnly: true },
        {
          kind: 'bind',
          source: '/tmp',
          target: '/b',
          recursive: 'readonly',
          readOnly: true,
          propagation: 'rprivate',
        },
      ],
    },
    command: lines(
      'docker run',
      '--mount type=bind,source=/tmp,target=/a,readonly,bind-recursive=writable',
      '--mount type=bind,source=/tmp,target=/b,readonly,bind-propagation=rprivate,bind-recursive=readonly',
      busybox,
    ),
  },
  {
    what: 'a folder in a volume',
    form: { image: busybox, mounts: [{ source: volume, target: '/a', subpath: 'inner' }] },
    command: lines('docker run', '--mount type=volume,source=quayside-data,target=/a,volume-subpath=inner', busybox),
  },
  {
    what: 'files of an image',
    form: { image: busybox, mounts: [{ kind: 'image', source: 'nginx:1.27-alpine', target: '/a', subpath: 'etc' }] },
    command: lines('docker run', '--mount type=image,source=nginx:1.27-alpine,target=/a,image-subpath=etc', busybox),
  },
  {
    what: 'volumes of another container, to be read only, and a driver for new ones',
    form: { image: busybox, volumesFrom: ['quayside-other:ro', ''], volumeDriver: 'local', readOnlyRoot: true },
    command: lines(
      'docker run --read-only',
      '--volumes-from quayside-other:ro',
      '--volume-driver local',
      'busybox:latest',
    ),
  },
  {
    what: 'a size of its own layer',
    form: { image: busybox, storageOpt: [{ name: 'size', value: '10G' }] },
    command: 'docker run --storage-opt size=10G busybox:latest',
    refused: /storage-opt/,
  },
];
