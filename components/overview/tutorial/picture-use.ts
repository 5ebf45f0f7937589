import type { Progress } from './progress';

/** Whether a part of the picture was not used yet, was used, or is at work now. */
export type Use = 'idle' | 'used' | 'active';
export type PictureUse = Record<'client' | 'commands' | 'host' | 'images' | 'containers' | 'layers' | 'registry', Use>;

/** Which parts of client → host → registry light up: by what is done, and by what runs now. */
export function pictureUse(progress: Progress, now: { pulling: boolean; running: boolean }): PictureUse {
  const pulled = progress.done.includes('pull');
  const ran = progress.done.includes('run') || progress.done.includes('command');
  const began = now.pulling || now.running || progress.done.length > 0;
  const state = (was: boolean, is: boolean): Use => (is ? 'active' : was ? 'used' : 'idle');
  return {
    client: began ? 'used' : 'idle',
    commands: state(began, now.pulling || now.running),
    host: state(began, now.pulling || now.running),
    images: state(pulled, now.pulling),
    containers: state(ran, now.running),
    layers: state(pulled, now.pulling),
    registry: state(pulled, now.pulling),
  };
}
