import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { signalProcess } from '@/lib/contract/api/container-looks';
import * as container from '@/lib/contract/api/container';
import * as containers from '@/lib/contract/api/containers';
import * as files from '@/lib/contract/api/files';
import { pullImage, removeImage } from '@/lib/contract/api/images';
import { connectNetwork, disconnectNetwork } from '@/lib/contract/api/networks';
import { updateContainer } from '@/lib/contract/api/recreate';
import type { CommandKind } from '@/lib/contract/commands/docker-command';
import type { Job } from '@/lib/contract/jobs';
import { RunForm } from '@/lib/contract/run/form';
import { localCaller } from '../testing/callers';
import { docker, until } from '../testing/test-engine';
import type { Changing } from './case';
import { label, name, type Sides } from './sides';

const inspect = (format: string, of = name) => docker('inspect', '--format', format, of);
const state = () => inspect('{{.State.Status}} {{.State.ExitCode}}');
const names = [name];
const inside = (...words: string[]) => docker('exec', name, ...words);
const ended = (of: string) =>
  until(async () => (await inspect('{{.State.Status}}', of)) === 'exited', `the end of ${of}`);

/** The commands that change something, each with Quayside's own way to the same. */
export function changingCases({ core, call, folder }: Sides) {
  const open = async (kind: 'exec' | 'attach' | 'start', of: string, command?: string) => {
    const containerId = await inspect('{{.Id}}', of);
    const asked = { env: 'local', containerId, kind, tty: false, cols: 80, rows: 24, ...(command ? { command } : {}) };
    return core.terminals.open(asked, localCaller);
  };
  const main = (...words: string[]) =>
    docker('create', '-i', '--label', label, '--name', `${name}-main`, 'busybox', ...words);
  const startedAt = () => inspect('{{.State.StartedAt}}');
  let began = '';
  const network = 'quayside-cmd-net';
  const inNetwork = async () => {
    await docker('network', 'rm', network).catch(() => undefined);
    await docker('network', 'create', '--subnet', '10.213.7.0/24', network);
  };
  const endpointOf = async () => {
    const joined = JSON.parse(await inspect('{{json .NetworkSettings.Networks}}')) as Record<
      string,
      { IPAddress: string; Aliases: string[] | null }
    >;
    const one = joined[network];
    return one && [one.IPAddress, (one.Aliases ?? []).filter((alias) => alias === 'shop')];
  };
  const tagged = 'quayside-cmd:1';
  const pulled = 'nginx:1.27-alpine';
  return {
    'container.run': {
      facts: { image: 'busybox', name: `${name}-run`, words: ['echo', "it's done"] },
      act: async () => {
        const form = RunForm.parse({
          image: 'busybox',
          name: `${name}-run`,
          command: `echo "it's done"`,
          detach: true,
        });
        await call(containers.runContainer, { body: { form } });
        await ended(`${name}-run`);
      },
      effect: () => docker('logs', `${name}-run`).catch(() => null),
    },
    'container.start': {
      facts: { names },
      before: () => docker('kill', name),
      act: () => call(container.startContainer),
      effect: state,
    },
    'container.stop': {
      facts: { names, timeout: 1 },
      act: () => call(container.stopContainer, { body: { timeout: 1 } }),
      effect: state,
    },
    'container.restart': {
      facts: { names, timeout: 1 },
      before: async () => (began = await startedAt()),
      act: () => call(container.restartContainer, { body: { timeout: 1 } }),
      effect: async () => [await state(), (await startedAt()) !== began],
    },
    'container.kill': {
      facts: { names, signal: 'SIGHUP' },
      act: () => call(container.killContainer, { body: { signal: 'SIGHUP' } }),
      settles: () => ended(name),
      effect: state,
    },
    'container.pause': { facts: { names }, act: () => call(container.pauseContainer), effect: state },
    'container.unpause': {
      facts: { names },
      before: () => docker('pause', name),
      act: () => call(container.unpauseContainer),
      effect: state,
    },
    'container.rename': {
      facts: { name, to: `${name}-other` },
      act: () => call(container.renameContainer, { body: { name: `${name}-other` } }),
      effect: () => docker('ps', '-a', '--filter', `label=${label}`, '--format', '{{.Names}}'),
    },
    'container.remove': {
      facts: { names, force: true, volumes: true },
      before: async () => (began = await inspect('{{(index .Mounts 0).Name}}')),
      act: () => call(container.removeContainer, { body: { force: true, volumes: true } }),
      effect: async () => [
        await docker('ps', '-aq', '--filter', `label=${label}`),
        (await docker('volume', 'ls', '-q')).includes(began),
      ],
    },
    'container.prune': {
      facts: { filters: [`label=${label}`] },
      stdin: 'y\n',
      before: () => docker('kill', name),
      act: async () => call(containers.pruneContainers, { body: { ids: [await inspect('{{.Id}}')] } }),
      effect: () => docker('ps', '-aq', '--filter', `label=${label}`),
    },
    'container.update': {
      facts: { names, cpuShares: 512, restart: 'on-failure:3' },
      act: () =>
        call(updateContainer, {
          body: { CpuShares: 512, RestartPolicy: { Name: 'on-failure', MaximumRetryCount: 3 } },
        }),
      effect: () => inspect('{{.HostConfig.CpuShares}} {{json .HostConfig.RestartPolicy}}'),
    },
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
    'image.pull': {
      facts: { reference: pulled },
      before: () => docker('rmi', '-f', pulled).catch(() => undefined),
      act: async () => core.jobs.ended(((await call(pullImage, { body: { reference: pulled } })) as Job).id),
      effect: () => docker('images', '-q', pulled),
    },
    'image.remove': {
      facts: { references: [tagged] },
      before: () => docker('tag', 'busybox', tagged),
      act: () => call(removeImage, { body: { reference: tagged } }),
      effect: () => docker('images', '-q', tagged),
    },
    'network.connect': {
      facts: { network, name, ip: '10.213.7.9', aliases: ['shop'] },
      before: inNetwork,
      act: async () =>
        call(connectNetwork, {
          id: network,
          body: { containerId: await inspect('{{.Id}}'), ipv4: '10.213.7.9', aliases: ['shop'] },
        }),
      effect: endpointOf,
    },
    'network.disconnect': {
      facts: { network, name },
      before: async () => {
        await inNetwork();
        await docker('network', 'connect', network, name);
      },
      act: async () => call(disconnectNetwork, { id: network, body: { containerId: await inspect('{{.Id}}') } }),
      effect: async () => (await endpointOf()) === undefined,
    },
  } satisfies Partial<{ [K in CommandKind]: Changing<K> }>;
}
