import { docker, until } from '../testing/test-engine';
import { name } from './sides';

/** What the engine's own CLI tells of the container that a case is about, or of another. */
export const inspect = (format: string, of = name) => docker('inspect', '--format', format, of);

/** Waits until `of` has exited. */
export const ended = (of: string) =>
  until(async () => (await inspect('{{.State.Status}}', of)) === 'exited', `the end of ${of}`);

/** What a program in the container prints. */
export const inside = (...words: string[]) => docker('exec', name, ...words);
