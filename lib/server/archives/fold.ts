import type { Job, Layer, PullProgress } from '@/lib/contract/jobs';
import type { ProgressLine } from '../docker/images/progress';
import { speedOf, type Samples } from '../jobs/speed';

/** What the engine has told of an archive that it loads. `error` holds its own words. */
export interface LoadFold {
  readonly layers: ReadonlyMap<string, Layer>;
  readonly loaded: NonNullable<Job['loaded']>;
  readonly error: string | null;
  readonly lastLine: string;
}

export const emptyLoad: LoadFold = { layers: new Map(), loaded: { images: [], said: [] }, error: null, lastLine: '' };

/** The fold after one more line of `docker load` (moby image/tarexport/load.go) or `docker import`. */
export function foldLoadLine(fold: LoadFold, line: ProgressLine): LoadFold {
  const error = line.errorDetail?.message ?? line.error ?? line.message;
  if (error !== undefined) return { ...fold, error, lastLine: error };
  const said = (line.stream ?? '').trim();
  if (said) return { ...fold, lastLine: said, loaded: foldSaid(fold.loaded, said) };
  const status = line.status ?? '';
  const next = { ...fold, lastLine: [line.id && `${line.id}:`, status, line.progress].filter(Boolean).join(' ') };
  if (/^sha256:[a-f0-9]{64}$/.test(status)) return { ...next, loaded: { ...fold.loaded, images: [status] } };
  if (!line.id || status !== 'Loading layer') return next;
  return { ...next, layers: new Map(settled(fold.layers, line.id)).set(line.id, layerOf(line.id, line)) };
}

function foldSaid(loaded: LoadFold['loaded'], said: string): LoadFold['loaded'] {
  const image = /^Loaded image(?: ID)?: (\S+)$/.exec(said)?.[1];
  if (!image) return { ...loaded, said: [...loaded.said, said] };
  return { ...loaded, images: [...new Set([...loaded.images, image])] };
}

/** Layers come one after another: another one begins when those before are done. */
function settled(layers: LoadFold['layers'], but: string): [string, Layer][] {
  return [...layers].map(([id, layer]) => [id, id === but ? layer : finished(layer)]);
}

function finished(layer: Layer): Layer {
  return { ...layer, state: 'done', extracted: layer.size ?? layer.extracted };
}

function layerOf(id: string, { progressDetail: { current = 0, total = 0 } = {} }: ProgressLine): Layer {
  const size = total > 0 ? total : null;
  return { id, state: 'extracting', downloaded: size ?? current, extracted: current, size };
}

/** What came of the archive at `at` (ms), in bytes, and what of it the engine has put in place. */
export function loadProgress(
  { layers, lastLine }: LoadFold,
  upload: { received: number; total: number | null; compressed: boolean; samples: Samples },
  { at, ended }: { at: number; ended: boolean },
): PullProgress {
  const { received, samples } = upload;
  const total = upload.total ?? received;
  const sending = !ended && layers.size === 0 && (upload.total === null || received < upload.total);
  const speed = sending ? speedOf(samples, at, received) : null;
  const placed = [...layers.values()].reduce((sum, layer) => sum + layer.extracted, 0);
  // Of a compressed one nobody knows how much there is to unpack.
  const known = upload.total !== null && (sending || layers.size === 0 || !upload.compressed);
  return {
    layers: ended ? [...layers.values()].map(finished) : [...layers.values()],
    downloaded: received,
    extracted: ended ? total : Math.min(total, placed),
    total,
    totalKnown: known || ended,
    speed,
    secondsLeft: known && speed ? Math.ceil((total - received) / speed) : null,
    digest: null,
    outcome: null,
    lastLine,
  };
}
