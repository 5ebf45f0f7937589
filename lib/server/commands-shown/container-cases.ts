import * as container from '@/lib/contract/api/container';
import * as containers from '@/lib/contract/api/containers';
import { updateContainer } from '@/lib/contract/api/recreate';
import type { CommandKind } from '@/lib/contract/commands/docker-command';
import { RunForm } from '@/lib/contract/run/form';
import { docker } from '../testing/test-engine';
import type { Changing } from './case';
import { ended, inspect } from './probes';
import { label, name, type Sides } from './sides';

const state = () => inspect('{{.State.Status}} {{.State.ExitCode}}');
const names = [name];

/** The commands that change containers, each with Quayside's own way to the same. */
export function containerCases({ call }: Sides) {
  const startedAt = () => inspect('{{.State.StartedAt}}');
  let began = '';
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
  } satisfies Partial<{ [K in CommandKind]: Changing<K> }>;
}
