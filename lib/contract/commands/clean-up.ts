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

/** Whether `docker volume prune` takes volumes without a name alone, and all with `-a`: since API 1.42. */
export function prunesUnnamedAlone(apiVersion: string): boolean {
  return Number(apiVersion.split('.')[1] ?? 0) >= 42;
}

/** The command that removes what is shown and chosen, and nothing else: a prune, or by name where each prune takes more. */
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
      const isNew = prunesUnnamedAlone(apiVersion);
      if (spared > 0 || (scope === 'anonymous' && !isNew)) return dockerCommand('volume.remove', { names });
      return dockerCommand('volume.prune', { all: scope === 'unused' && isNew });
    }
    case 'buildCache':
      return dockerCommand('build.prune', { all: scope === 'unused' });
  }
}
