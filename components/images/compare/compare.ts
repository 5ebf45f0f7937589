import type { ImageDetail, ImageLayer } from '@/lib/contract/images';
import { quoteWords } from '@/lib/contract/commands/quote';

/** What two images may differ in. */
export const comparedFields = [
  'platform',
  'entrypoint',
  'command',
  'workingDir',
  'user',
  'stopSignal',
  'ports',
  'volumes',
  'env',
  'labels',
] as const;
export type ComparedField = (typeof comparedFields)[number];

/** One difference. `name`: of a variable or label. Null: that image has none. */
export interface Difference {
  field: ComparedField;
  name: string | null;
  one: string | null;
  other: string | null;
}

/** In how many layers from the bottom up two images are the same, their bytes, and what each has beyond them. */
export interface LayerComparison {
  common: number;
  commonBytes: number;
  one: { layers: number; bytes: number };
  other: { layers: number; bytes: number };
}

/** Everything in which a container of `other` starts differently from one of `one`. */
export function differences(one: ImageDetail, other: ImageDetail): Difference[] {
  const [a, b] = [valuesOf(one), valuesOf(other)];
  return comparedFields.flatMap((field) => {
    const names = [...new Set([...a[field].keys(), ...b[field].keys()])];
    return names
      .map((name) => ({
        field,
        name: name === '' ? null : name,
        one: a[field].get(name) ?? null,
        other: b[field].get(name) ?? null,
      }))
      .filter((found) => found.one !== found.other);
  });
}

function valuesOf({ config, platform }: ImageDetail): Record<ComparedField, Map<string, string>> {
  const one = (value: string) => new Map(value ? [['', value]] : []);
  const each = (values: readonly string[]) => new Map(values.map((value) => [value, value]));
  return {
    platform: one(platform),
    entrypoint: one(quoteWords(config.entrypoint)),
    command: one(quoteWords(config.command)),
    workingDir: one(config.workingDir),
    user: one(config.user),
    stopSignal: one(config.stopSignal),
    ports: each(config.exposedPorts),
    volumes: each(config.volumes),
    // Whoever may not see values is given names alone: those are then all that can be compared.
    env: new Map(config.env.map((line) => [line.split('=', 1)[0] ?? '', line.slice(line.indexOf('=') + 1)])),
    labels: new Map(Object.entries(config.labels)),
  };
}

/** Layers are the same by their digest; what they take is told by the steps of the build, which are then the same too. */
export function compareLayers(one: ImageDetail, other: ImageDetail): LayerComparison {
  const common = alike(one.diffIds, other.diffIds, (a, b) => a === b);
  const [a, b] = [[...one.history].reverse(), [...other.history].reverse()];
  const steps = common === 0 ? 0 : alike(a, b, sameStep);
  const commonBytes = a.slice(0, steps).reduce((sum, { size }) => sum + size, 0);
  const beyond = (detail: ImageDetail) => ({
    layers: detail.diffIds.length - common,
    bytes: detail.history.reduce((sum, { size }) => sum + size, 0) - commonBytes,
  });
  return { common, commonBytes, one: beyond(one), other: beyond(other) };
}

function sameStep(a: ImageLayer, b: ImageLayer): boolean {
  return a.size === b.size && a.created === b.created && a.command === b.command;
}

function alike<T>(a: readonly T[], b: readonly T[], same: (a: T, b: T) => boolean): number {
  const end = a.findIndex((value, index) => index >= b.length || !same(value, b[index] as T));
  return end < 0 ? a.length : end;
}
