import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bytesOf, textOf } from '@/lib/contract/files/raw-bytes';
import type { Core } from '../core';
import { localCaller } from '../testing/callers';
import { testCore } from '../testing/test-core';
import { docker } from '../testing/test-engine';
import { tarOf, web } from './testing/tar-of';

const [running, stopped, bare, fixed] = ['running', 'stopped', 'bare', 'fixed'].map((name) => `quayside-files-${name}`);
const names = { running: running!, stopped: stopped!, bare: bare!, fixed: fixed! };
let core: Core;

/** Names as nobody likes them, as the bytes that they are. */
const hostile = [
  'new\nline',
  `it's "quoted" $(id) \`id\``,
  '-rf',
  '--help',
  '*',
  '?',
  '\u202egpj.exe',
  '\u001b[31mred',
  ' blanks ',
  '..hidden',
  '名前',
  'x'.repeat(255),
  textOf(Uint8Array.of(0x61, 0xff, 0x62)),
  'back\\slash',
];

beforeAll(async () => {
  core = await testCore();
  await docker('pull', '-q', 'busybox');
  await docker('run', '-d', '--name', names.running, '--tmpfs', '/memory', 'busybox', 'sleep', '1000');
  await docker('create', '--name', names.stopped, '--volume', '/data', 'busybox', 'true');
  await docker('run', '-d', '--name', names.fixed, '--read-only', '-v', '/data', 'busybox', 'sleep', '1000');
  // One file, statically linked: a container that runs and has nothing else.
  const script =
    'mkdir -p /bare/etc /bare/bin; cp /bin/busybox /bare/bin/sleep; echo text > /bare/etc/a; tar -C /bare -c .';
  await docker('run', '--name', names.bare, 'busybox', 'sh', '-c', `${script} > /bare.tar`);
  const file = `/tmp/${names.bare}-${process.pid}.tar`;
  await docker('cp', `${names.bare}:/bare.tar`, file);
  await docker('import', file, names.bare);
  execFileSync('rm', [file]);
  await docker('rm', names.bare);
  await docker('run', '-d', '--name', names.bare, names.bare, '/bin/sleep', '1000');
}, 60_000);
afterAll(async () => {
  await docker('rm', '--force', '--volumes', ...Object.values(names));
  await docker('rmi', names.bare);
  await core.close();
});

const of = (name: string) => core.files.of('local', localCaller, name);
const sh = (script: string, ...words: string[]) => docker('exec', names.running, 'sh', '-c', script, 'sh', ...words);
const named = async (name: string, path: string) =>
  (await of(name).list(path)).entries?.map((entry) => entry.name).sort();
async function saved(name: string, path: string, format: 'raw' | 'tar' | 'zip') {
  const answer = await of(name).download({ path, format });
  return { headers: answer.headers, bytes: Buffer.from(await answer.arrayBuffer()) };
}

describe('names as nobody likes them', () => {
  test('are uploaded, listed by a program of the container and by the archive alike, read, renamed and deleted', async () => {
    await of(names.running).makeFolder('/hostile');
    const files = hostile.map((name): [string, string] => [`${name}`, `in ${name}`]);
    expect(await of(names.running).upload('/hostile', web(tarOf(...files)))).toMatchObject({ files: hostile.length });
    const wanted = [...hostile].sort();
    expect(await named(names.running, '/hostile')).toEqual(wanted);
    for (const name of hostile) expect((await of(names.running).text(`/hostile/${name}`)).text).toBe(`in ${name}`);

    await of(names.stopped).makeFolder('/hostile');
    await of(names.stopped).upload('/hostile', web(tarOf(...files)));
    expect(await named(names.stopped, '/hostile')).toEqual(wanted);

    for (const [index, name] of hostile.entries())
      await of(names.running).rename(`/hostile/${name}`, `/hostile/${index} ${name.slice(0, 200)}`);
    const renamed = hostile.map((name, index) => `${index} ${name.slice(0, 200)}`);
    expect(await named(names.running, '/hostile')).toEqual([...renamed].sort());
    await of(names.running).remove('/hostile', renamed);
    expect(await named(names.running, '/hostile')).toEqual([]);
  });
  test('are the bytes that they were', async () => {
    const raw = textOf(Uint8Array.of(0xff, 0xfe, 0x0a));
    await of(names.running).makeFolder(`/${raw}`);
    await of(names.running).upload(`/${raw}`, web(tarOf(['inside', 'text'])));
    const [listed] = await of(names.running)
      .list('/')
      .then(({ entries }) => entries!.filter(({ name }) => name === raw));
    expect([...bytesOf(listed!.name)]).toEqual([0xff, 0xfe, 0x0a]);
    expect(await named(names.running, `/${raw}`)).toEqual(['inside']);
    await of(names.running).remove('/', [raw]);
  });
});

describe('what is no plain file', () => {
  beforeAll(() =>
    sh(
      `mkdir /odd && cd /odd && mkfifo fifo && mknod disk b 7 99 && ln -s ../etc/passwd up && ln -s /nowhere nowhere
       ln -s loop loop && ln -s /../../etc out && ln -s a1 a0 && ln -s /etc/hostname a1`,
    ),
  );
  test('is shown as what it is, a link with where it points', async () => {
    const { entries } = await of(names.running).list('/odd');
    const found = Object.fromEntries(entries!.map(({ name, kind, target }) => [name, target ? [kind, target] : kind]));
    expect(found).toMatchObject({
      fifo: 'fifo',
      disk: 'block-device',
      up: ['link', '../etc/passwd'],
      nowhere: ['link', '/nowhere'],
      loop: ['link', 'loop'],
      out: ['link', '/../../etc'],
      a0: ['link', 'a1'],
    });
  });
  test.each(['fifo', 'disk', 'loop'])('and is not opened: %s', async (name) => {
    const refused = { code: 'file-refused' };
    await expect(of(names.running).text(`/odd/${name}`)).rejects.toMatchObject(refused);
    await expect(of(names.running).download({ path: `/odd/${name}`, format: 'raw' })).rejects.toMatchObject(refused);
    await expect(of(names.running).download({ path: `/odd/${name}`, format: 'zip' })).rejects.toMatchObject(refused);
  });
  test('a link is followed inside the container, wherever it points', async () => {
    expect((await of(names.running).text('/odd/up')).path).toBe('/etc/passwd');
    expect((await of(names.running).text('/odd/a0')).path).toBe('/etc/hostname');
    expect(await of(names.running).list('/odd/out')).toMatchObject({ resolved: '/etc' });
    expect((await of(names.running).text('/odd/out/hostname')).text).toBe(
      `${await docker('exec', names.running, 'hostname')}\n`,
    );
    await expect(of(names.running).text('/odd/nowhere')).rejects.toMatchObject({ code: 'file-missing' });
  });
  test('files of the kernel are read by the container itself', async () => {
    expect((await of(names.running).text('/proc/1/comm')).text).toBe('sleep\n');
    await expect(of(names.running).text('/dev/zero')).rejects.toMatchObject({ code: 'file-missing' });
  });
});

describe('a text', () => {
  test('is saved with the mode and owner that it had', async () => {
    await sh('echo one > /text && chown 12:34 /text && chmod 4640 /text');
    const { version, text } = await of(names.running).text('/text');
    expect(text).toBe('one\n');
    const after = await of(names.running).save({ path: '/text', version }, web(Buffer.from('zwei – 二\n')));
    expect(await sh('cat /text; stat -c "%a %u:%g" /text')).toBe('zwei – 二\n4640 12:34');
    expect(after.version).not.toBe(version);
    expect((await of(names.running).text('/text')).version).toBe(after.version);
  });
  test('that was changed meanwhile is not overwritten', async () => {
    const { version } = await of(names.running).text('/text');
    await sh('echo theirs > /text');
    const save = of(names.running).save({ path: '/text', version }, web(Buffer.from('ours')));
    await expect(save).rejects.toMatchObject({ code: 'file-changed' });
    expect(await sh('cat /text')).toBe('theirs');
  });
  test('that is new takes no name that is there', async () => {
    await of(names.stopped).save({ path: '/new' }, web(Buffer.from('new')));
    expect(await of(names.stopped).text('/new')).toMatchObject({
      text: 'new',
      whole: true,
      entry: { mode: 0o644, owner: '0' },
    });
    const again = of(names.stopped).save({ path: '/new' }, web(Buffer.from('newer')));
    await expect(again).rejects.toMatchObject({ code: 'file-exists' });
  });
  test('in a file that is mounted by itself is written into it', async () => {
    const { version, text } = await of(names.running).text('/etc/hosts');
    await of(names.running).save({ path: '/etc/hosts', version }, web(Buffer.from(`${text}# more\n`)));
    expect(await sh('tail -n 1 /etc/hosts')).toBe('# more');
  });
  test('that is none, or is too long, is told to be', async () => {
    await sh('printf "a\\0b" > /binary; yes 名 | head -c 3000000 > /long');
    expect(await of(names.running).text('/binary')).toMatchObject({ text: null, whole: true });
    const long = await of(names.running).text('/long');
    expect(long).toMatchObject({ whole: false, entry: { size: 3_000_000 } });
    expect(long.text).toMatch(/^(名\n)+名?$/);
  });
});

describe('a container that does not run, or has no programs', () => {
  test('is browsed by its archive, and says why nothing can be renamed', async () => {
    expect(await of(names.stopped).list('/etc')).toMatchObject({ noTools: 'stopped', whole: true });
    const root = await of(names.bare).list('/');
    expect(root).toMatchObject({ noTools: 'no-tools', whole: true });
    expect(root.entries!.map(({ name }) => name)).toEqual(expect.arrayContaining(['bin', 'etc', '.dockerenv']));
    expect((await of(names.bare).text('/etc/a')).text).toBe('text\n');
  });
  test('takes files and folders, and refuses what it cannot', async () => {
    await of(names.bare).makeFolder('/made');
    await of(names.bare).upload('/made', web(tarOf(['below/a', 'one'])));
    expect(await named(names.bare, '/made')).toEqual(['below']);
    await expect(of(names.bare).rename('/made', '/other')).rejects.toMatchObject({ code: 'no-tools' });
    await expect(of(names.bare).remove('/', ['made'])).rejects.toMatchObject({ code: 'no-tools' });
    await expect(of(names.stopped).remove('/', ['etc'])).rejects.toMatchObject({ code: 'container-not-running' });
  });
  test('nor does one that is paused', async () => {
    await docker('pause', names.running);
    expect(await of(names.running).list('/etc')).toMatchObject({ noTools: 'paused' });
    await expect(of(names.running).remove('/', ['text'])).rejects.toMatchObject({ code: 'container-not-running' });
    await docker('unpause', names.running);
  });
});

describe('an upload', () => {
  test.each([
    ['leads out', ['../out', 'x']],
    ['is absolute', ['/out', 'x']],
    ['climbs on its way', ['a/../../out', 'x']],
  ] satisfies [string, [string, string]][])('of a name that %s is refused', async (_, file) => {
    const upload = of(names.running).upload('/tmp', web(tarOf(file)));
    await expect(upload).rejects.toMatchObject({ code: 'bad-request' });
    await expect(of(names.running).text('/out')).rejects.toMatchObject({ code: 'file-missing' });
  });
  test('of a link is refused, so that nothing is written through it', async () => {
    const archive = execFileSync('sh', ['-c', 'cd $(mktemp -d) && ln -s /etc l && tar -c l']);
    await expect(of(names.running).upload('/tmp', web(archive))).rejects.toMatchObject({ code: 'bad-request' });
  });
  test('that breaks off is an error, and lets go of the container', async () => {
    const whole = tarOf(['cut', 'x'.repeat(100_000)]);
    const upload = of(names.running).upload('/tmp', web(whole.subarray(0, 50_000)));
    await expect(upload).rejects.toMatchObject({ code: 'bad-request' });
    expect(await docker('inspect', '-f', '{{.State.Status}}', names.running)).toBe('running');
    expect(await of(names.running).list('/tmp')).toBeDefined();
  });
  test('into a read-only root is refused, into its volume is not', async () => {
    const given = () => web(tarOf(['a', 'one']));
    await expect(of(names.fixed).upload('/etc', given())).rejects.toMatchObject({ code: 'read-only' });
    expect(await of(names.fixed).upload('/data', given())).toEqual({ files: 1, folders: 0, bytes: 3 });
    expect(await docker('exec', names.fixed, 'stat', '-c', '%u %a', '/data/a')).toBe('0 644');
  });
  test('onto a mount in memory is refused: an archive would write beneath it', async () => {
    await expect(of(names.running).upload('/memory', web(tarOf(['a', 'x'])))).rejects.toMatchObject({
      code: 'file-refused',
    });
    await of(names.running).makeFolder('/memory/made');
    expect(await of(names.running).list('/memory')).toMatchObject({ inMemory: true, entries: [{ name: 'made' }] });
  });
});

describe('a download', () => {
  test('is a file as it is, with its length', async () => {
    await sh(
      'mkdir -p /d/sub && cd /d && echo one > one && ln one two && ln -s one three && echo four > "sub/名.html"',
    );
    const { headers, bytes } = await saved(names.running, '/d/sub/名.html', 'raw');
    expect(bytes.toString()).toBe('four\n');
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-length': '5',
      'content-type': 'application/octet-stream',
    });
  });
  test('is a folder as tar and as zip, which others unpack', async () => {
    const tar = await saved(names.running, '/d', 'tar');
    expect(tar.headers.get('content-disposition')).toContain('d.tar');
    const listed = execFileSync('tar', ['-t', '--quoting-style=literal'], { input: tar.bytes }).toString();
    expect(listed.trim().split('\n').sort()).toEqual(['d/', 'd/one', 'd/sub/', 'd/sub/名.html', 'd/three', 'd/two']);
    const zip = await saved(names.running, '/d', 'zip');
    await of(names.running).upload('/d', web(tarOf(['saved.zip', zip.bytes])));
    const inside = 'cd / && mkdir unzipped && cd unzipped && unzip -q /d/saved.zip && grep -r . d | sort';
    expect((await sh(inside)).split('\n')).toEqual(['d/one:one', 'd/sub/名.html:four', 'd/three:one', 'd/two:one']);
  });
  test.each(['tar', 'zip'] as const)('is some of a folder as one %s, which others unpack', async (format) => {
    await sh(
      'mkdir -p /some/sub /some/other && cd /some && echo a > a && echo b > sub/b && ln -sf a link && echo x > other/x',
    );
    const answer = await of(names.running).download({ path: '/some', format, names: ['a', 'sub', 'link'] });
    expect(answer.headers.get('content-disposition')).toContain(`some.${format}`);
    const bytes = Buffer.from(await answer.arrayBuffer());
    await of(names.running).upload('/', web(tarOf([`some.${format}`, bytes])));
    const unpack = { tar: 'tar -xf /some.tar', zip: 'unzip -q /some.zip' }[format];
    const found = await sh(
      `mkdir /some.${format}.d && cd /some.${format}.d && ${unpack} && find . ! -type d | sort && cat sub/b`,
    );
    expect(found.split('\n')).toEqual(['./a', './link', './sub/b', 'b']);
  });
  test('is of nothing that is not there', async () => {
    const missing = of(names.running).download({ path: '/some', format: 'tar', names: ['a', 'nowhere'] });
    await expect(missing).rejects.toMatchObject({ code: 'file-missing' });
    const raw = of(names.running).download({ path: '/some', format: 'raw', names: ['a'] });
    await expect(raw).rejects.toMatchObject({ code: 'file-refused' });
  });
  test('that is left lets go of the container at once, and nothing else is asked of it meanwhile', async () => {
    await sh('dd if=/dev/zero of=/large bs=1M count=64 2>/dev/null');
    const { body } = await of(names.running).download({ path: '/large', format: 'raw' });
    const reader = body!.getReader();
    await reader.read();
    await expect(of(names.running).list('/')).rejects.toMatchObject({ code: 'files-busy' });
    await reader.cancel();
    expect(await docker('inspect', '-f', '{{.State.Status}}', names.running)).toBe('running');
    expect(await of(names.running).list('/')).toMatchObject({ resolved: '/' });
  });
});

test('a container that is gone is said to be', async () => {
  await expect(of('quayside-nowhere').list('/')).rejects.toMatchObject({ code: 'not-found' });
  await expect(of('quayside-nowhere').upload('/', null)).rejects.toMatchObject({ code: 'not-found' });
});
