import { describe, expect, test } from 'vitest';
import { runCases } from '../cases';
import { fieldOfFlag } from '../flags';
import { toCommand } from '../command';
import { toCreateBody } from '../create-body';
import { RunForm } from '../form';
import { readCommand } from './read-command';
import { optionReaders } from './readers';

/** What a line puts into the form beside the defaults. */
function filled(line: string): Partial<RunForm> {
  const pasted = readCommand(line);
  if (pasted.failed !== null) throw new Error(pasted.failed);
  const blank = { ...RunForm.parse({ image: 'any' }), image: '' };
  return Object.fromEntries(
    Object.entries(pasted.form).filter(
      ([field, value]) => JSON.stringify(value) !== JSON.stringify(blank[field as keyof RunForm]),
    ),
  );
}

/** What became of each part: `fate: text → path (what is missing)`. */
function told(line: string): string[] {
  const pasted = readCommand(line);
  if (pasted.failed !== null) throw new Error(pasted.failed);
  return pasted.parts.map(({ text, fate, path, missing }) => {
    const more = missing.map((one) => ` (${one.kind} ${one.text})`).join('');
    return `${fate}: ${text}${path === null ? '' : ` → ${path}`}${more}`;
  });
}

describe('a printed command is read back', () => {
  test.each(runCases)('of $what', ({ form: input, command }) => {
    const pasted = readCommand(command);
    if (pasted.failed !== null) throw new Error(pasted.failed);
    expect(pasted.parts.filter(({ fate }) => fate !== 'understood')).toEqual([]);
    expect(toCommand(pasted.form)).toBe(command);
    expect(toCreateBody(pasted.form)).toEqual(toCreateBody(RunForm.parse(input)));
  });
});

test('every option that a field holds is read, but for those that read a file', () => {
  expect([...Object.keys(optionReaders), 'env-file', 'label-file'].sort()).toEqual([...fieldOfFlag.keys()].sort());
});

describe('lines as people paste them', () => {
  const simple = { image: 'nginx', detach: true };
  test.each<[string, string, Partial<RunForm>]>([
    ['one line', 'docker run -d nginx', simple],
    ['with a prompt', '$ docker run -d nginx', simple],
    ['with the prompt of root', '# docker run -d nginx', simple],
    ['with a long prompt', 'ann@box:~/site$ docker run -d nginx', simple],
    ['from PowerShell', 'PS C:\\Users\\ann> docker run `\r\n  -d `\r\n  nginx', simple],
    ['with sudo', 'sudo docker run -d nginx', simple],
    ['by a path', '/usr/bin/docker run -d nginx', simple],
    ['as docker container run', 'docker container run --detach nginx', simple],
    ['for Podman', 'podman run -d nginx', simple],
    ['without its first words', '-d nginx', simple],
    ['in a variable', 'ID=$(docker run -d nginx)', simple],
    ['in a code block', '```bash\ndocker run -d nginx\n```', simple],
    ['over lines, the last of which was not copied', 'docker run \\\n -d nginx \\\n', simple],
    ['over lines', 'docker run \\\n  -d \\\n  nginx', simple],
    ['over lines, with comments', 'docker run \\\n  -d `# in the background` \\\n  nginx', simple],
    ['over lines without backslashes', 'docker run\n  -d\n  nginx\n', simple],
    ['with the end of the options', 'docker run -d -- nginx', simple],
    ['a bundle of letters', 'docker run -itd nginx', { ...simple, interactive: true, tty: true }],
    ['a bundle that ends with a value', 'docker run -dp8080:80 nginx', { ...simple, ports: [port('8080', '80')] }],
    ['a letter with =', 'docker run -d -e=A=1 nginx', { ...simple, env: [{ name: 'A', value: '1' }] }],
    ['switches with values', 'docker run -d=true --tty=0 --init=false nginx', { ...simple, init: 'no' }],
    ['a command with options', 'docker run -d nginx sh -c "a; b" -d', { ...simple, command: `sh -c 'a; b' -d` }],
    ['older spellings', 'docker run -d --net x --dns-opt a:1 nginx', { ...simple, network: 'x', dnsOption: ['a:1'] }],
    ['a variable of the same line', 'A=1 docker run -d -e A nginx', { ...simple, env: [{ name: 'A', value: '1' }] }],
  ])('%s', (_, line, form) => {
    expect(filled(line)).toEqual(form);
  });
});

const port = (hostPort: string, containerPort: string, hostIp = '') => ({
  ...{ hostIp, hostPort, containerPort },
  protocol: 'tcp' as const,
});

describe('values', () => {
  test.each<[string, Partial<RunForm>]>([
    ['-p 80', { ports: [port('', '80')] }],
    ['-p 127.0.0.1::80', { ports: [port('', '80', '127.0.0.1')] }],
    ['-p [::1]:1:2/TCP', { ports: [port('1', '2', '::1')] }],
    ['-p 8000-8001:80-81', { ports: [port('8000', '80'), port('8001', '81')] }],
    ['--restart on-failure:3', { restart: { policy: 'on-failure', retries: '3' } }],
    ['--name a --name b', { name: 'b' }],
    [
      '-e A=1 -e B= -e A=2',
      {
        env: [
          { name: 'A', value: '2' },
          { name: 'B', value: '' },
        ],
      },
    ],
    ['--entrypoint ""', { entrypoint: `''` }],
    ['--entrypoint "a b"', { entrypoint: `'a b'` }],
    [
      '--device /dev/a:r --device /dev/b:/dev/c',
      {
        devices: [
          { host: '/dev/a', container: '', permissions: 'r' },
          { host: '/dev/b', container: '/dev/c', permissions: 'rwm' },
        ],
      },
    ],
    [
      `--gpus '"device=0,1",capabilities=utility'`,
      { gpus: [{ driver: '', count: '', ids: ['0', '1'], capabilities: ['utility'], options: [] }] },
    ],
    [
      '--add-host h:::1 --add-host=i=[::2]',
      {
        extraHosts: [
          { host: 'h', address: '::1' },
          { host: 'i', address: '::2' },
        ],
      },
    ],
  ])('%s', (options, form) => {
    expect(filled(`docker run ${options} busybox`)).toEqual({ image: 'busybox', ...form });
  });

  test('mounts in all their spellings', () => {
    const line = `docker run -v /only -v data:/d:ro,nocopy -v /h:/t:rw,Z,rslave --tmpfs /r:ro,size=1m
      --mount type=bind,src=/a,dst=/b,readonly --mount 'target=/x,"volume-opt=o=a,b"' --mount type=tmpfs,dst=/y,tmpfs-size=1m i`;
    expect(filled(line).mounts).toMatchObject([
      { kind: 'anonymous', target: '/only' },
      { kind: 'volume', source: 'data', target: '/d', readOnly: true, nocopy: true },
      { kind: 'bind', source: '/h', target: '/t', readOnly: false, selinux: 'Z', propagation: 'rslave' },
      { kind: 'tmpfs', target: '/r', readOnly: true, options: 'size=1m' },
      { kind: 'bind', source: '/a', target: '/b', readOnly: true, strict: true },
      { kind: 'anonymous', target: '/x', driverOpts: [{ name: 'o', value: 'a,b' }] },
      { kind: 'tmpfs', target: '/y', options: 'size=1m', strict: true },
    ]);
  });

  test('several networks', () => {
    expect(filled('docker run --network name=a,alias=x --network-alias y --ip 10.0.0.2 --network b i')).toMatchObject({
      network: 'a',
      endpoint: { aliases: ['x', 'y'], ip: '10.0.0.2' },
      moreNetworks: [{ name: 'b', aliases: [] }],
    });
  });
});

describe('nothing is dropped without being named', () => {
  test.each<[string, string[]]>([
    ['docker run -q -a stdin i', ['client: -q', `terminal: -a stdin`, 'understood: i → image']],
    ['docker run --env-file .env i', ['content: --env-file .env → env', 'understood: i → image']],
    ['docker run --isolation hyperv i', ['windows: --isolation hyperv', 'understood: i → image']],
    ['docker run --nosuch i', ['unknown: --nosuch', 'understood: i → image']],
    ['docker run -tZx i', ['understood: -t → tty', 'unknown: -Zx', 'understood: i → image']],
    ['docker run -p x --rm=perhaps i', ['value: -p x', 'value: --rm=perhaps', 'understood: i → image']],
    ['docker run --name', ['value: --name']],
    ['docker --context far run i', ['engine: --context far', 'understood: i → image']],
    ['docker create i', ['create: create', 'understood: i → image']],
    [
      'docker run --name a --name b i',
      ['replaced: --name a → name', 'understood: --name b → name', 'understood: i → image'],
    ],
    [
      'docker pull i && sudo docker run i > log\ndocker ps',
      ['around: docker pull i', 'understood: i → image', 'around: > log', 'around: docker ps'],
    ],
    [
      `docker run -v "$(pwd)":/a -v ~/b:/b -v ./c:/c -e HOME -e 'A=$B' -e P=<secret> $IMAGE`,
      [
        `shell: -v '$(pwd):/a' → mounts.0 (command $(pwd))`,
        `shell: -v '~/b:/b' → mounts.1 (home ~)`,
        'shell: -v ./c:/c → mounts.2 (folder ./c)',
        'shell: -e HOME → env.0 (environment HOME)',
        `understood: -e 'A=$B' → env.1`,
        `shell: -e 'P=<secret>' → env.2 (blank <secret>)`,
        `shell: '$IMAGE' → image (variable $IMAGE)`,
      ],
    ],
  ])('%s', (line, parts) => {
    expect(told(line)).toEqual(parts);
  });

  test.each<[string, string]>([
    ['', 'noRun'],
    ['docker ps', 'noRun'],
    ['docker compose run web', 'noRun'],
    ['nginx', 'noRun'],
    [`docker run -e 'A=1 i`, 'openQuote'],
  ])('%j is no such command', (line, failed) => {
    expect(readCommand(line)).toEqual({ failed });
  });
});
