import type { Layer, LayerState, PullProgress } from '@/lib/contract/jobs';
import type { ProgressLine } from '../docker/images/progress';
import { noSamples, sample, speedOf, type Samples } from './speed';

/** A pull as far as its stream has told it. `error` holds the engine's own words. */
export interface Fold {
  readonly layers: ReadonlyMap<string, Layer>;
  readonly samples: Samples;
  readonly digest: string | null;
  readonly outcome: PullProgress['outcome'];
  readonly error: string | null;
  readonly lastLine: string;
}

export const emptyFold: Fold = {
  layers: new Map(),
  samples: noSamples,
  digest: null,
  outcome: null,
  error: null,
  lastLine: '',
};

/** What the engine says of a layer (moby distribution/pull_v2.go, xfer/download.go) → the state it is in then. */
const stateOf: Record<string, LayerState> = {
  'Pulling fs layer': 'waiting',
  Waiting: 'waiting',
  Downloading: 'downloading',
  'Verifying Checksum': 'downloaded',
  'Download complete': 'downloaded',
  Extracting: 'extracting',
  'Pull complete': 'done',
  'Already exists': 'exists',
};

/** The fold after one more line, which came at `at` (ms). Lines that tell nothing of layers or outcome change only `lastLine`. */
export function foldLine(fold: Fold, line: ProgressLine, at: number): Fold {
  const error = line.errorDetail?.message ?? line.error ?? (line.status === undefined ? line.message : undefined);
  if (error !== undefined) return { ...fold, error, lastLine: error };
  const status = line.status ?? '';
  const next = { ...fold, lastLine: [line.id && `${line.id}:`, status, line.progress].filter(Boolean).join(' ') };
  const digest = /^Digest: (\S+)$/.exec(status)?.[1];
  if (digest) return { ...next, digest };
  if (status.startsWith('Status: Downloaded newer image')) return { ...next, outcome: 'newer' };
  if (status.startsWith('Status: Image is up to date')) return { ...next, outcome: 'up-to-date' };
  const state = status.startsWith('Retrying in') ? 'waiting' : stateOf[status];
  if (!line.id || !state) return next;
  const layers = new Map(fold.layers).set(line.id, foldLayer(fold.layers.get(line.id), line, state));
  const downloaded = sum(layers, (layer) => layer.downloaded);
  return { ...next, layers, samples: sample(fold.samples, at, downloaded) };
}

function foldLayer(before: Layer | undefined, line: ProgressLine, state: LayerState): Layer {
  const layer: Layer = before ?? { id: line.id ?? '', state, downloaded: 0, extracted: 0, size: null };
  const { current = 0, total = 0 } = line.progressDetail ?? {};
  switch (state) {
    case 'downloading':
      return { ...layer, state, downloaded: current, size: total > 0 ? total : layer.size };
    case 'extracting': {
      // Its total may differ from the download's: what counts is the share. Engine 29 tells seconds and no total.
      const size = layer.size ?? (total > 0 ? total : null);
      const extracted = size !== null && total > 0 ? Math.min(size, (size * current) / total) : layer.extracted;
      return { ...layer, state, size, downloaded: size ?? layer.downloaded, extracted };
    }
    case 'downloaded':
      return { ...layer, state, downloaded: layer.size ?? layer.downloaded };
    case 'done': {
      const bytes = layer.size ?? layer.downloaded;
      return { ...layer, state, downloaded: bytes, extracted: bytes };
    }
    case 'waiting':
      return { ...layer, state, downloaded: 0, extracted: 0 };
    default:
      return { ...layer, state };
  }
}

/** The progress to show at `at` (ms): sums, speed of the last seconds, and time left once every size is known. */
export function progressOf(fold: Fold, at: number): PullProgress {
  const layers = [...fold.layers.values()].map((layer) => ({ ...layer, extracted: Math.round(layer.extracted) }));
  const downloaded = sum(fold.layers, (layer) => layer.downloaded);
  const total = sum(fold.layers, (layer) => layer.size ?? 0);
  const totalKnown = layers.length > 0 && layers.every((layer) => layer.size !== null || isFetched(layer.state));
  const fetching = !layers.every((layer) => isFetched(layer.state));
  const speed = fetching ? speedOf(fold.samples, at, downloaded) : null;
  const secondsLeft = totalKnown && speed ? Math.ceil((total - downloaded) / speed) : null;
  return {
    layers,
    downloaded,
    extracted: sum(fold.layers, (layer) => layer.extracted),
    total,
    totalKnown,
    speed,
    secondsLeft,
    digest: fold.digest,
    outcome: fold.outcome,
    lastLine: fold.lastLine,
  };
}

function isFetched(state: LayerState): boolean {
  return state !== 'waiting' && state !== 'downloading';
}

function sum(layers: ReadonlyMap<string, Layer>, of: (layer: Layer) => number): number {
  let total = 0;
  for (const layer of layers.values()) total += of(layer);
  return Math.round(total);
}
