import type { Layer, PullProgress } from '@/lib/contract/jobs';

/** What a bar and the words under it show of a pull or a push, whose layers are unpacked as they come. Fractions 0 to 1; `percent` is null while it would be a guess. */
export interface Figures {
  phase: 'asking' | 'downloading' | 'extracting';
  /** How much has come; null before anything is known. */
  value: number | null;
  /** How much is unpacked. */
  done: number;
  percent: number | null;
}

const fetchedStates: readonly Layer['state'][] = ['downloaded', 'extracting', 'done', 'exists', 'mounted'];

/**
 * The figures of `progress`. While sizes are missing, a layer of unknown size counts as much as the average of the known
 * ones, so that the bar does not fall back far when its size appears.
 */
export function figuresOf(progress: PullProgress | null): Figures {
  const layers = progress?.layers.filter(({ state }) => state !== 'exists' && state !== 'mounted') ?? [];
  if (!progress || progress.layers.length === 0) return { phase: 'asking', value: null, done: 0, percent: null };
  if (layers.length === 0) return { phase: 'extracting', value: 1, done: 1, percent: 100 };
  const known = layers.flatMap((layer) => (layer.size === null ? [] : [layer.size]));
  const unknown = layers.filter((layer) => layer.size === null && !fetchedStates.includes(layer.state)).length;
  const whole = progress.total + (known.length ? (unknown * progress.total) / known.length : 0);
  const value = whole > 0 ? progress.downloaded / whole : 0;
  const done = whole > 0 ? progress.extracted / whole : 0;
  const fetched = layers.every((layer) => fetchedStates.includes(layer.state));
  const percent = progress.totalKnown ? Math.floor((fetched ? done : value) * 100) : null;
  return { phase: fetched ? 'extracting' : 'downloading', value, done, percent };
}
