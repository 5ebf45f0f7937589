import type { Activity } from '@/lib/contract/engine';

/** Actions that have a sentence of their own, by what they happened to. */
const told = {
  container: [
    'create',
    'start',
    'stop',
    'kill',
    'die',
    'destroy',
    'pause',
    'unpause',
    'restart',
    'rename',
    'oom',
    'update',
  ],
  image: ['pull', 'push', 'tag', 'untag', 'delete', 'load', 'import'],
  network: ['create', 'destroy', 'connect', 'disconnect'],
  volume: ['create', 'destroy'],
} as const;

type Told = typeof told;
export type SentenceKey = { [K in keyof Told]: `${K}.${Told[K][number]}` }[keyof Told];

/** What a sentence needs: its message, the name in it, and whether it asks for someone. */
export interface Sentence {
  key: SentenceKey | 'container.exited' | 'container.health' | 'container.unhealthy';
  exitCode: number | null;
  bad: boolean;
}

/**
 * The sentence of one thing that happened, or null for what says nothing new to a person: a signal of a stop that
 * follows, a mount, a probe, a terminal's size.
 */
export function sentenceOf(activity: Activity): Sentence | null {
  const { type, action, exitCode } = activity;
  if (type === 'container' && action === 'die') {
    const bad = exitCode !== null && exitCode !== 0;
    return { key: exitCode === null ? 'container.die' : 'container.exited', exitCode, bad };
  }
  if (action.startsWith('health_status')) {
    const bad = action.includes('unhealthy');
    return { key: bad ? 'container.unhealthy' : 'container.health', exitCode, bad };
  }
  const actions: readonly string[] = told[type];
  if (action === 'kill' || !actions.includes(action)) return null;
  return { key: `${type}.${action}` as SentenceKey, exitCode, bad: action === 'oom' };
}
