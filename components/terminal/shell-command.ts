import { dockerCommand } from '@/lib/contract/commands/docker-command';

/**
 * The line that opens a shell in a container, as Quayside does by itself: it takes bash or ash where there is one; `sh` is
 * what any image with a shell has. `user` empty: the one that the image names.
 */
export function shellCommand(name: string, user = ''): string {
  return dockerCommand('container.exec', { name, words: ['sh'], user, tty: true });
}
