import { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Core } from '../core';
import { localCaller } from '../testing/callers';
import { testCore } from '../testing/test-core';
import { docker, until } from '../testing/test-engine';
import { tarOf, web } from './testing/tar-of';

const [name, going] = ['quayside-breaks', 'quayside-breaks-going'];
const [volume, plain] = ['quayside-breaks-small', 'quayside-breaks-shared'];
const [mebi, size] = [1024 ** 2, 64 * 1024 ** 2];
let core: Core;

beforeAll(async () => {
  core = await testCore();
  await docker('pull', '-q', 'busybox');
  const small = ['--opt', 'type=tmpfs', '--opt', 'device=tmpfs', '--opt', 'o=size=2m'];
  await docker('volume', 'create', ...small, volume);
  await docker(
    'run',
    '-d',
    '--name',
    name,
    '-v',
    `${volume}:/small`,
    '-v',
    `${plain}:/shared`,
    'busybox',
    'sleep',
    '1000',
  );
}, 60_000);
afterAll(async () => {
  await docker('rm', '--force', name, going);
  await docker('volume', 'rm', volume, plain);
  await core.close();
});

const of = (container: string) => core.files.of('local', localCaller, container);

test('an upload onto a disk that is full says so, and lets go of the container', async () => {
  const large = Buffer.alloc(8 * mebi, 'x');
  const upload = of(name).upload('/small', web(tarOf(['fits', 'x'], ['large', large])));
  await expect(upload).rejects.toMatchObject({ code: 'no-space' });
  expect((await of(name).list('/small')).entries!.map((entry) => entry.name)).toContain('fits');
  expect(await of(name).upload('/', web(tarOf(['after', 'x'])))).toMatchObject({ files: 1 });
});

test('an upload whose sender leaves is an error, and nothing waits for it', async () => {
  const whole = tarOf(['cut', Buffer.alloc(4 * mebi, 'x')]);
  const given = [whole.subarray(0, mebi)];
  const body: Readable = new Readable({
    read: () => {
      const piece = given.pop();
      if (piece) body.push(piece);
      else body.destroy(new Error('left'));
    },
  });
  const upload = of(name).upload('/', body);
  await expect(upload).rejects.toThrow('left');
  expect(await of(name).list('/')).toMatchObject({ resolved: '/' });
  const gone = new Readable({ read: () => undefined });
  gone.destroy();
  await expect(of(name).upload('/', gone)).rejects.toThrow();
  expect(await of(name).list('/')).toMatchObject({ resolved: '/' });
});

test('a container that is removed during an upload: all of it, or an error, and nothing waits for it', async () => {
  await docker('create', '--name', going, 'busybox');
  const whole = tarOf(['large', Buffer.alloc(size, 'x')]);
  let sent = 0;
  const body: Readable = new Readable({
    read: () => {
      if (sent < size / 2) body.push(whole.subarray(sent, (sent += 64 * 1024)));
    },
  });
  const upload = of(going)
    .upload('/', body)
    .catch((error: unknown) => error);
  await until(() => sent >= size / 2 && body.readableLength === 0, 'half of it to be sent');
  const removed = docker('rm', '--force', going);
  body.push(whole.subarray(sent));
  body.push(null);
  const answer = await upload;
  await removed;
  // An engine holds the container until what it unpacks is in, or takes it away under it.
  if (answer instanceof Error)
    expect(answer).toMatchObject({ code: expect.stringMatching(/file-missing|not-found|engine-error/) });
  else expect(answer).toMatchObject({ files: 1, bytes: size });
  await expect(of(going).upload('/', web(tarOf(['after', 'x'])))).rejects.toMatchObject({ code: 'not-found' });
});

test.each(['raw', 'tar', 'zip'] as const)(
  'a download as %s of a file that becomes shorter meanwhile breaks: no part is taken for the whole',
  async (format) => {
    // The engine starts nothing in a container that it copies from, so what cuts the file waits there for its sign.
    const cut = `rm -f /shared/*; dd if=/dev/urandom of=/large bs=1M count=64 2>/dev/null; touch /shared/ready
      while [ ! -e /shared/go ]; do sleep 0.1; done; : > /large; touch /shared/done`;
    const shared = (script: string) => docker('run', '--rm', '-v', `${plain}:/shared`, 'busybox', 'sh', '-c', script);
    await docker('exec', '-d', name, 'sh', '-c', cut);
    await shared('while [ ! -e /shared/ready ]; do sleep 0.1; done');
    const { body } = await of(name).download({ path: '/large', format });
    const reader = body!.getReader();
    await reader.read();
    await shared('touch /shared/go; while [ ! -e /shared/done ]; do sleep 0.1; done');
    await expect(endOf(reader)).rejects.toThrow();
    expect(await of(name).list('/')).toMatchObject({ resolved: '/' });
  },
);

async function endOf(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<number> {
  let size = 0;
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) size += piece.value.length;
  return size;
}

test.each(['raw', 'tar'] as const)(
  'a container that is removed during a download as %s: all of it, or an error',
  async (format) => {
    await docker('run', '-d', '--name', going, 'busybox', 'sh', '-c', `truncate -s ${size} /large; sleep 1000`);
    const { body } = await of(going).download({ path: '/large', format });
    const reader = body!.getReader();
    const first = (await reader.read()).value!.length;
    const removed = docker('rm', '--force', going);
    const got = await endOf(reader).then(
      (rest) => first + rest,
      () => 'broken',
    );
    expect([format === 'raw' ? size : size + 3 * 512, 'broken']).toContain(got);
    await removed;
    await expect(of(going).list('/')).rejects.toMatchObject({ code: 'not-found' });
  },
);
