import { expect, test } from 'vitest';
import { RunForm } from '@/lib/contract/run/form';
import { placeFailure } from './fields';

const form = RunForm.parse({
  image: 'nginx',
  name: 'docs',
  command: 'nosuch',
  ports: [
    { hostPort: '8080', containerPort: '80' },
    { hostIp: '203.0.113.7', hostPort: '9113', containerPort: '9113' },
  ],
  mounts: [
    { source: 'data', target: '/data' },
    { kind: 'bind', source: '/srv/site', target: '/usr/share/nginx/html' },
  ],
});
const oci = 'OCI runtime create failed: container_linux.go:380: starting container process caused:';
const endpoint = 'driver failed programming external connectivity on endpoint docs (3c1f7a0be94d)';

/** Words of engines 20.10, 26 and 28. */
test.each<[string, string | undefined, string]>([
  [
    'Conflict. The container name "/docs" is already in use by container "3c1f". You have to remove (or rename) that container to be able to reuse that name.',
    'name',
    'name-taken',
  ],
  ['Invalid container name (a), only [a-zA-Z0-9][a-zA-Z0-9_.-] are allowed', 'name', 'engine-error'],
  [`${endpoint}: Bind for 0.0.0.0:8080 failed: port is already allocated`, 'ports.0.hostPort', 'port-taken'],
  [
    `${endpoint}: Error starting userland proxy: listen tcp4 203.0.113.7:9113: bind: address already in use`,
    'ports.1.hostPort',
    'port-taken',
  ],
  [
    `failed to set up container networking: ${endpoint}: failed to bind host port for 127.0.0.1:8080:172.17.0.2:80/tcp: address already in use`,
    'ports.0.hostPort',
    'port-taken',
  ],
  [
    `failed to set up container networking: ${endpoint}: failed to bind host port 127.0.0.1:8080/tcp: address already in use`,
    'ports.0.hostPort',
    'port-taken',
  ],
  [`${endpoint}: Bind for :::8080 failed: port is already allocated`, 'ports.0.hostPort', 'port-taken'],
  [`${endpoint}: Bind for 0.0.0.0:7 failed: port is already allocated`, 'ports', 'port-taken'],
  [
    `${endpoint}: Error starting userland proxy: listen tcp4 203.0.113.7:9113: bind: cannot assign requested address`,
    'ports.1.hostIp',
    'engine-error',
  ],
  ['conflicting options: port publishing and the container type network mode', 'ports', 'engine-error'],
  ['conflicting options: hostname and the network mode', 'hostname', 'engine-error'],
  ['network nowhere not found', 'network', 'engine-error'],
  ['could not find a network matching network mode nowhere: network nowhere not found', 'network', 'engine-error'],
  [
    "failed to set up container networking: no available IPv4 addresses on this network's address pools: shop (a33cf242)",
    'network',
    'engine-error',
  ],
  ['unable to find user nobodyhere: no matching entries in passwd file', 'user', 'engine-error'],
  ['unable to find group 12x: no matching entries in group file', 'user', 'engine-error'],
  ['Minimum memory limit allowed is 6MB', 'memory', 'engine-error'],
  ['Range of CPUs is from 0.01 to 2.00, as there are only 2 CPUs available', 'cpus', 'engine-error'],
  ["the working directory 'srv' is invalid, it needs to be an absolute path", 'workdir', 'engine-error'],
  [
    `${oci} chdir to cwd ("/etc/passwd") set in config.json failed: not a directory: unknown`,
    'workdir',
    'engine-error',
  ],
  [
    `${oci} error mounting "/srv/site" to rootfs at "/usr/share/nginx/html": create mount destination for /usr/share/nginx/html mount: cannot mkdir in /merged/usr/share/nginx/html: not a directory: unknown`,
    'mounts.1.source',
    'engine-error',
  ],
  ["can't create 'AutoRemove' container with restart policy", 'restart.policy', 'engine-error'],
  [`${oci} exec: "nosuch": executable file not found in $PATH: unknown`, 'command', 'engine-error'],
  [`${oci} exec: "/etc": permission denied: unknown`, 'command', 'engine-error'],
  [
    'failed to create task for container: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: exec: "nosuch": executable file not found in $PATH: unknown',
    'command',
    'engine-error',
  ],
  [
    'failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: error during container init: exec: "/x": stat /x: no such file or directory: unknown',
    'command',
    'engine-error',
  ],
  ['No command specified', 'command', 'engine-error'],
  [
    'invalid mount config for type "bind": bind source path does not exist: /srv/site',
    'mounts.1.source',
    'engine-error',
  ],
  [
    'invalid mount config for type "bind": invalid mount path: \'/data\' mount path must be absolute',
    'mounts.0.target',
    'engine-error',
  ],
  ['create data: "data" includes invalid characters for a local volume name', 'mounts.0.source', 'engine-error'],
  ['Duplicate mount point: /data', 'mounts.0.target', 'engine-error'],
  [
    "error while creating mount source path '/srv/site': mkdir /srv: read-only file system",
    'mounts.1.source',
    'engine-error',
  ],
  [
    `${oci} process_linux.go:545: container init caused: rootfs_linux.go:76: mounting "/srv/site" to rootfs at "/usr/share/nginx/html" caused: mount through procfd: not a directory: unknown: Are you trying to mount a directory onto a file (or vice-versa)?`,
    'mounts.1.source',
    'engine-error',
  ],
  ['invalid mount config for type "tmpfs": elsewhere', 'mounts', 'engine-error'],
  ['No such image: nginx:latest', 'image', 'image-not-found'],
  ['Minimum memoryswap limit should be larger than memory limit, see usage', 'memorySwap', 'engine-error'],
  ['could not select device driver "" with capabilities: [[gpu]]', 'gpus', 'engine-error'],
  ['invalid CapAdd: unknown capability: "CAP_NONE"', 'capAdd', 'engine-error'],
  ['Requested CPUs are not available - requested 0-9, available: 0-1', 'cpusetCpus', 'engine-error'],
  ['error gathering device information while adding custom device "/dev/x": no such file', 'devices', 'engine-error'],
  ['unknown or invalid runtime name: kata', 'runtime', 'engine-error'],
  ['something that no engine has said so far', undefined, 'engine-error'],
])('%s is about %s', (words, field, code) => {
  const failure = placeFailure(new Error(words), form);
  expect({ field: failure.details.field, code: failure.code }).toEqual({ field, code });
  expect(failure.details.detail).toBe(words);
});

test('what cannot be run is the entrypoint where the form gives one', () => {
  const failure = placeFailure(new Error('exec: "x": executable file not found in $PATH'), {
    ...form,
    entrypoint: 'x',
  });
  expect(failure.details.field).toBe('entrypoint');
});

test('an engine that does not answer is about no field', () => {
  const gone = Object.assign(new Error('connect ENOENT /memory.sock'), { code: 'ENOENT' });
  expect(placeFailure(gone, form)).toMatchObject({ code: 'engine-unreachable' });
  expect(placeFailure(gone, form).details.field).toBeUndefined();
});
