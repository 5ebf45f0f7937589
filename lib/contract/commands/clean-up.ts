import { dockerCommand } from './docker-command';

/** What can be cleaned up, and how much of it: the first is what is offered. */
export const cleanUpScopes = {
  containers: ['stopped'],
  images: ['dangling', 'unused'],
  networks: ['unused'],
  volumes: ['anonymous', 'unused'],
  buildCache: ['dangling', 'unused'],
} as const;
export type CleanUpKey = keyof typeof cleanUpScopes;
export type CleanUpScope = (typeof cleanUpScopes)[CleanUpKey][number];

/** What the command depends on. */
export interface CleanUpFacts {
  /** What goes, by the names that the CLI knows it by. */
  names: readonly string[];
  /** How many the prune of the CLI would remove beside these. */
  spared: number;
  /** The engine's API, as `1.41`. */
  apiVersion: string;
}

/** The API since which `docker volume prune` takes volumes without a name alone, and all with `-a`. */
const unnamedSince = 42;

/** The command that removes what a clean-up shows, and nothing else: a prune, or by name where each prune takes more. */
export function cleanUpCommand(
  key: CleanUpKey,
  scope: CleanUpScope,
  { names, spared, apiVersion }: CleanUpFacts,
): string {
  switch (key) {
    case 'containers':
      return dockerCommand('container.prune', {});
    case 'images':
      return dockerCommand('image.prune', { all: scope === 'unused' });
    case 'networks':
      return spared > 0 ? dockerCommand('network.remove', { names }) : dockerCommand('network.prune', {});
    case 'volumes': {
      const isNew = Number(apiVersion.split('.')[1] ?? 0) >= unnamedSince;
      if (scope === 'unused') return dockerCommand('volume.prune', { all: isNew });
      return isNew ? dockerCommand('volume.prune', {}) : dockerCommand('volume.remove', { names });
    }
    case 'buildCache':
      return dockerCommand('build.prune', { all: scope === 'unused' });
  }
}
