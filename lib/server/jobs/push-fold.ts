import type { Layer, LayerState, PullProgress } from '@/lib/contract/jobs';
import type { ProgressLine } from '../docker/images/progress';
import { noSamples, sample, speedOf, type Samples } from './speed';

/** A push as far as its stream has told it. `error` holds the engine's own words. */
export interface PushFold {
  readonly layers: ReadonlyMap<string, Layer>;
  readonly samples: Samples;
  readonly digest: string | null;
  readonly error: string | null;
  readonly lastLine: string;
}

export const emptyPush: PushFold = { layers: new Map(), samples: noSamples, digest: null, error: null, lastLine: '' };

/** What the engine says of a layer (moby distribution/push_v2.go, xfer/upload.go) → the state it is in then. */
const stateOf: Record<string, LayerState> = {
  Preparing: 'waiting',
  Waiting: 'waiting',
  Pushing: 'pushing',
  Pushed: 'done',
  'Layer already exists': 'exists',
};

/** The fold after one more line, which came at `at` (ms). Lines that tell nothing of layers or the end change only `lastLine`. */
export function foldPushLine(fold: PushFold, line: ProgressLine, at: number): PushFold {
  const error = line.errorDetail?.message ?? line.error ?? (line.status === undefined ? line.message : undefined);
  if (error !== undefined) return { ...fold, error, lastLine: error };
  const status = line.status ?? '';
  const words = [line.id && `${line.id}:`, status, line.progress].filter(Boolean).join(' ');
  const next = words ? { ...fold, lastLine: words } : fold;
  const digest = line.aux?.Digest ?? /: digest: (\S+) size: \d+$/.exec(status)?.[1];
  if (digest) return { ...next, digest };
  const state = stateNow(status);
  if (!line.id || !state) return next;
  const layers = new Map(fold.layers).set(line.id, foldLayer(fold.layers.get(line.id), line.id, line, state));
  return {
    ...next,
    layers,
    samples: sample(
      fold.samples,
      at,
      sum(layers, ({ downloaded }) => downloaded),
    ),
  };
}

function stateNow(status: string): LayerState | undefined {
  // containerd's image store (engine 29) names the repository that a layer is mounted from, too.
  if (status.startsWith('Mounted from')) return 'mounted';
  if (status.startsWith('Retrying in')) return 'waiting';
  return stateOf[status];
}

function foldLayer(before: Layer | undefined, id: string, line: ProgressLine, state: LayerState): Layer {
  const layer: Layer = before ?? { id, state, downloaded: 0, extracted: 0, size: null };
  const { current = 0, total = 0 } = line.progressDetail ?? {};
  switch (state) {
    case 'pushing': {
      const size = total > 0 ? total : layer.size;
      // What is sent is the layer as a tar archive: with its padding it is a little more than what the engine calls its size.
      return sent({ ...layer, state, size }, size === null ? current : Math.min(current, size));
    }
    case 'done':
      return sent({ ...layer, state }, layer.size ?? layer.downloaded);
    case 'waiting':
      return sent({ ...layer, state }, 0);
    default:
      return { ...layer, state };
  }
}

/** There is nothing to unpack: both figures are what was sent. */
function sent(layer: Layer, bytes: number): Layer {
  return { ...layer, downloaded: bytes, extracted: bytes };
}

/** The progress to show at `at` (ms): sums, speed of the last seconds, and time left once every size is known. */
export function pushProgressOf(fold: PushFold, at: number): PullProgress {
  const layers = [...fold.layers.values()];
  const moving = layers.some(({ state }) => state === 'waiting' || state === 'pushing');
  const sentBytes = sum(fold.layers, ({ downloaded }) => downloaded);
  const total = sum(fold.layers, ({ size }) => size ?? 0);
  const totalKnown =
    layers.length > 0 &&
    layers.every(({ size, state }) => size !== null || (state !== 'waiting' && state !== 'pushing'));
  const speed = moving ? speedOf(fold.samples, at, sentBytes) : null;
  return {
    layers,
    downloaded: sentBytes,
    extracted: sentBytes,
    total,
    totalKnown,
    speed,
    secondsLeft: totalKnown && speed ? Math.ceil((total - sentBytes) / speed) : null,
    digest: fold.digest,
    outcome: fold.digest === null ? null : 'pushed',
    lastLine: fold.lastLine,
  };
}

function sum(layers: ReadonlyMap<string, Layer>, of: (layer: Layer) => number): number {
  let total = 0;
  for (const layer of layers.values()) total += of(layer);
  return total;
}
