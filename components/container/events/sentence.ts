import type { ContainerEvent } from '@/lib/contract/watch';

/** Actions that have a sentence of their own. */
const told = {
  container: [
    ...['create', 'start', 'restart', 'stop', 'die', 'kill', 'oom', 'pause', 'unpause', 'rename', 'update', 'destroy'],
    ...['attach', 'detach', 'exec_create', 'exec_die', 'extract-to-dir', 'commit', 'export'],
  ],
  network: ['connect', 'disconnect'],
  volume: ['mount', 'unmount'],
} as const;

/** The message of one thing that happened, and whether it asks for someone. */
export interface Sentence {
  key: string;
  bad: boolean;
}

/** The sentence of an event. What has none of its own is told by the engine's word (`other`). */
export function sentenceOf({ type, action, argument, exitCode }: ContainerEvent): Sentence {
  if (action === 'health_status') {
    const known = ['healthy', 'unhealthy', 'starting'].includes(argument ?? '');
    return { key: known ? `health.${argument}` : 'other', bad: argument === 'unhealthy' };
  }
  const actions: readonly string[] = told[type];
  if (!actions.includes(action)) return { key: 'other', bad: false };
  return { key: `${type}.${action}`, bad: action === 'oom' || (action === 'die' && exitCode !== 0) };
}
