import type { RunForm } from '../form';
import { quoteWords } from '../words';
import { listOf, numberText, ownEntries, pairOf, type Readers, type Seen } from './seen';

const same = (a: readonly string[], b: readonly string[]) => JSON.stringify(a) === JSON.stringify(b);
/** A text of the container, unless the image says the same. */
const ownText = (mine: string | null | undefined, image: string | null | undefined): string =>
  (mine ?? '') === (image ?? '') ? '' : (mine ?? '');

/** An image's command counts only where its entrypoint does (moby, `daemon/commit.go`: merge). */
function isOfImage({ config, image }: Seen): { entrypoint: boolean; command: boolean } {
  const entrypoint = same(listOf(config.Entrypoint), listOf(image.Entrypoint));
  const command = same(listOf(config.Cmd), listOf(image.Cmd));
  // With another command the image's entrypoint may stay unsaid; without any, where the image has one, it may not.
  return { entrypoint: entrypoint && (command || listOf(config.Cmd).length > 0), command: entrypoint && command };
}

/** What runs, as whom and where, how it is held and ended. */
export const processReaders: Readers<
  | 'image'
  | 'name'
  | 'command'
  | 'entrypoint'
  | 'interactive'
  | 'tty'
  | 'detach'
  | 'remove'
  | 'env'
  | 'labels'
  | 'user'
  | 'groupAdd'
  | 'workdir'
  | 'hostname'
  | 'domainname'
  | 'init'
  | 'stopSignal'
  | 'stopTimeout',
  RunForm
> = {
  image: ({ config }) => config.Image ?? '',
  name: ({ container }) => container.Name.replace(/^\//, ''),
  command: (it) => (isOfImage(it).command ? '' : quoteWords(listOf(it.config.Cmd))),
  entrypoint: (it) => {
    if (isOfImage(it).entrypoint) return '';
    const words = listOf(it.config.Entrypoint);
    return quoteWords(words.length > 0 ? words : ['']);
  },
  interactive: ({ config }) => config.OpenStdin ?? false,
  tty: ({ config }) => config.Tty ?? false,
  detach: ({ config }) => !(config.AttachStdout || config.AttachStderr),
  remove: ({ host }) => host.AutoRemove ?? false,
  env: ({ config, image }) => {
    const theirs = new Set(image.Env ?? []);
    return (config.Env ?? []).filter((entry) => !theirs.has(entry)).map(pairOf);
  },
  labels: ({ config, image }) => ownEntries(config.Labels, image.Labels).map(([name, value]) => ({ name, value })),
  user: ({ config, image }) => ownText(config.User, image.User),
  groupAdd: ({ host }) => listOf(host.GroupAdd),
  workdir: ({ config, image }) => ownText(config.WorkingDir, image.WorkingDir),
  hostname: ({ container, config, host }) => {
    // The engine's own is the short id, or the name of the namespace that it shares.
    const name = config.Hostname ?? '';
    const shared = /^(?:host$|container:)/.test(host.NetworkMode ?? '') || host.UTSMode === 'host';
    return shared || name === container.Id.slice(0, 12) ? '' : name;
  },
  domainname: ({ config }) => config.Domainname ?? '',
  init: ({ host }) => (host.Init === true ? 'yes' : host.Init === false ? 'no' : ''),
  // Older command lines say SIGTERM where nothing was asked.
  stopSignal: ({ config, image }) => ownText(config.StopSignal || 'SIGTERM', image.StopSignal || 'SIGTERM'),
  stopTimeout: ({ config }) => (config.StopTimeout === 0 ? '0' : numberText(config.StopTimeout)),
};
