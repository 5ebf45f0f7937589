import { options, toggle } from './words';

interface Events {
  /** As the CLI takes them: a time of RFC 3339, seconds, or `10m`. */
  since?: string;
  until?: string;
  /** `container`, `image`, … */
  types?: readonly string[];
  /** `start`, `die`, … */
  actions?: readonly string[];
}

/** What is asked of an engine as a whole, as the words behind `docker`. */
export const systemCommands = {
  'system.df': () => ['system', 'df'],
  'build.prune': ({ all }: { all?: boolean }) => ['builder', 'prune', ...toggle('-a', all), '--force'],
  'system.events': ({ since, until, types = [], actions = [] }: Events) => [
    'events',
    ...options('--since', since === undefined ? [] : [since]),
    ...options('--until', until === undefined ? [] : [until]),
    ...options('--filter', [...types.map((type) => `type=${type}`), ...actions.map((action) => `event=${action}`)]),
  ],
};
