import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { signalProcess } from '@/lib/contract/api/container-looks';
import * as files from '@/lib/contract/api/files';
import type { CommandKind } from '@/lib/contract/commands/docker-command';
import { localCaller } from '../testing/callers';
import { docker, until } from '../testing/test-engine';
import type { Changing } from './case';
import { ended, inside, inspect } from './probes';
import { label, name, type Sides } from './sides';

/** The commands that act inside of a container: terminals, signals and files. */
export function insideCases({ core, call, folder }: Sides) {
  const open = async (kind: 'exec' | 'attach' | 'start', of: string, command?: string) => {
    const containerId = await inspect('{{.Id}}', of);
    const asked = { env: 'local', containerId, kind, tty: false, cols: 80, rows: 24, ...(command ? { command } : {}) };
    return core.terminals.open(asked, localCaller);
  };
  const main = (...words: string[]) =>
    docker('create', '-i', '--label', label, '--name', `${name}-main`, 'busybox', ...words);
  return {
    'container.attach': {
      facts: { name: `${name}-main` },
      stdin: 'typed\n',
      before: async () => {
        await main('cat');
        await docker('start', `${name}-main`);
      },
      act: async () => {
        const session = await open('attach', `${name}-main`);
        await session.write(Buffer.from('typed\n'));
        await session.write(Buffer.alloc(0));
        await ended(`${name}-main`);
      },
      effect: async () => [await docker('logs', `${name}-main`), await inspect('{{.State.Status}}', `${name}-main`)],
    },
    'container.start-attached': {
      facts: { name: `${name}-main`, stdin: false },
      before: () => main('echo', 'done'),
      act: async () => {
        await open('start', `${name}-main`);
        await ended(`${name}-main`);
      },
      effect: async () => [await docker('logs', `${name}-main`), await inspect('{{.State.Status}}', `${name}-main`)],
    },
    'container.exec': {
      facts: { name, words: ['touch', '/made by exec'] },
      act: async () => {
        await open('exec', name, "touch '/made by exec'");
        await until(async () => (await docker('diff', name)).includes('made by exec'), 'the file');
      },
      effect: async () => (await docker('diff', name)).split('\n').sort(),
    },
    'container.signal': {
      facts: async () => ({ name, user: '0', signal: 'SIGTERM', pid: Number(await inside('pidof', 'tail')) }),
      before: async () => {
        await docker('exec', '-d', name, 'tail', '-f', '/dev/null');
        await until(() => inside('pidof', 'tail').catch(() => null), 'the process');
      },
      act: async () => {
        const line = (await docker('top', name, '-eo', 'pid,args')).split('\n').find((one) => one.includes('tail'));
        await call(signalProcess, { body: { pid: Number.parseInt(line ?? '', 10), signal: 'TERM' } });
      },
      settles: () => until(async () => !(await docker('top', name)).includes('tail'), 'the end of the process'),
      effect: async () => (await docker('top', name)).includes('tail'),
    },
    'files.upload': {
      facts: { name, path: '/tmp', file: 'brought.txt' },
      before: () => Promise.resolve(writeFileSync(join(folder, 'brought.txt'), 'brought')),
      act: () => {
        const body = execFileSync('tar', ['-C', folder, '-c', 'brought.txt']);
        return call(files.uploadFiles, { query: { path: '/tmp' }, body });
      },
      effect: () => inside('cat', '/tmp/brought.txt').catch(() => null),
    },
    'files.rename': {
      facts: { name, path: '/tmp/one', to: '/tmp/other' },
      before: () => inside('touch', '/tmp/one'),
      act: () => call(files.renameFile, { body: { path: '/tmp/one', to: '/tmp/other' } }),
      effect: () => inside('ls', '/tmp'),
    },
    'files.remove': {
      facts: { name, paths: ['/tmp/a', '/tmp/b c'] },
      before: () => inside('mkdir', '/tmp/a', '/tmp/b c'),
      act: () => call(files.removeFiles, { body: { folder: '/tmp', names: ['a', 'b c'] } }),
      effect: () => inside('ls', '/tmp'),
    },
    'files.make-folder': {
      facts: { name, path: '/tmp/made' },
      act: () => call(files.makeFolder, { body: { path: '/tmp/made' } }),
      effect: () => inside('ls', '/tmp'),
    },
  } satisfies Partial<{ [K in CommandKind]: Changing<K> }>;
}
