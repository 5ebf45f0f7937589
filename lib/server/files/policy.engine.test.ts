import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { safePolicy } from '@/lib/contract/policy/policy';
import type { Core } from '../core';
import { callerOf } from '../testing/callers';
import { testCore } from '../testing/test-core';
import { docker } from '../testing/test-engine';
import { tarOf, web } from './testing/tar-of';

const name = 'quayside-files-policy';
let core: Core;
beforeAll(async () => {
  core = await testCore();
  await docker('pull', '-q', 'busybox');
  await docker('run', '-d', '--name', name, 'busybox', 'sleep', '1000');
});
afterAll(async () => {
  await docker('rm', '-f', name);
  await core.close();
});
const of = (id: string, caller: ReturnType<typeof callerOf>) => core.files.of('local', caller, id);

describe('the policy', () => {
  test('keeps the files of a container beyond it from everybody below owner', async () => {
    const beyond = await docker('run', '-d', '-v', '/opt:/host', 'busybox', 'sleep', '1000');
    const files = of(beyond, callerOf('ada', 'admin', null));
    const refused = { code: 'policy' };
    try {
      await expect(files.list('/host')).rejects.toMatchObject(refused);
      await expect(files.text('/etc/passwd')).rejects.toMatchObject(refused);
      await expect(files.download({ path: '/host', format: 'tar' })).rejects.toMatchObject(refused);
      await expect(files.upload('/host', web(tarOf(['a', 'x'])))).rejects.toMatchObject(refused);
      await expect(files.makeFolder('/host/a')).rejects.toMatchObject(refused);
      await expect(files.save({ path: '/host/a' }, web(Buffer.from('x')))).rejects.toMatchObject(refused);
      await expect(files.rename('/host', '/h')).rejects.toMatchObject(refused);
      await expect(files.remove('/', ['host'])).rejects.toMatchObject(refused);
      await core.policies.set('local', { ...safePolicy, bindMounts: { mode: 'prefixes', prefixes: ['/opt'] } });
      expect(await files.list('/host')).toMatchObject({ resolved: '/host' });
    } finally {
      await core.policies.set('local', safePolicy);
      await docker('rm', '-f', beyond);
    }
  });
  test('lets an admin do all that within it', async () => {
    const files = of(name, callerOf('ada', 'admin', null));
    await files.makeFolder('/ada');
    await files.rename('/ada', '/ada2');
    await files.remove('/', ['ada2']);
    await expect(files.list('/ada2')).rejects.toMatchObject({ code: 'file-missing' });
  });
});
