import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { safePolicy } from '@/lib/contract/policy/policy';
import type { CreateBody } from '@/lib/contract/run/body';
import type { Core } from '../core';
import { callerOf } from '../testing/callers';
import { testCore } from '../testing/test-core';
import { docker } from '../testing/test-engine';

let core: Core;
let folder: string;
const label = 'quayside.test=own-places';
const admin = callerOf('ada', 'admin', null);

beforeAll(async () => {
  await docker('pull', '-q', 'busybox');
  folder = await realpath(await mkdtemp(join(tmpdir(), 'quayside-own-')));
  for (const name of ['keys', 'tls', 'free']) await mkdir(join(folder, name));
  await writeFile(join(folder, 'keys/quayside'), 'a key that is long enough for this test');
  await writeFile(join(folder, 'tls/key.pem'), '');
  core = await testCore(undefined, {
    QUAYSIDE_KEY_FILE: join(folder, 'keys/quayside'),
    QUAYSIDE_TLS_CERT: join(folder, 'tls/cert.pem'),
    QUAYSIDE_TLS_KEY: join(folder, 'tls/key.pem'),
  });
  // Whatever of the host is allowed, what makes one its owner is not.
  await core.policies.set('local', { ...safePolicy, bindMounts: { mode: 'all', prefixes: [] } });
});
afterAll(async () => {
  const ids = await docker('ps', '-aq', '--filter', `label=${label}`);
  if (ids) await docker('rm', '-f', ...ids.split('\n'));
  await core.close();
  await rm(folder, { recursive: true });
});

function create(source: string) {
  const body = {
    Image: 'busybox',
    Cmd: ['true'],
    Labels: { 'quayside.test': 'own-places' },
    HostConfig: { Binds: [`${source}:/x`] },
  };
  return core
    .environment('local')
    .judged(admin)
    .create({ name: '', body: body as unknown as CreateBody });
}
const refused = { code: 'policy', details: { issues: [expect.objectContaining({ rule: 'engine-socket' })] } };

test.each(['keys/quayside', 'keys', 'tls/key.pem', 'tls', '.', 'keys/../keys', 'keys//quayside/'])(
  'although every folder is allowed, %s is not mounted: the key lies there',
  async (path) => {
    await expect(create(`${folder}/${path}`)).rejects.toMatchObject(refused);
    expect(await docker('ps', '-aq', '--filter', `label=${label}`)).toBe('');
  },
);

test('nor is its data folder', async () => {
  await expect(create(core.settings.dataFolder)).rejects.toMatchObject(refused);
});

test('while the folder beside it is', async () => {
  await create(join(folder, 'free'));
  expect(await docker('ps', '-aq', '--filter', `label=${label}`)).not.toBe('');
});
