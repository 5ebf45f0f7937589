import { z } from 'zod';
import type { FieldMapping } from '../field-mapping';
import { EnvRow, isFilled, LabelRow } from '../rows';
import { indexed, some } from './parts';

type Pair = z.infer<typeof LabelRow>;

export const pairs = () => z.array(LabelRow).max(1000, 'tooMany').default([]);
/** Rows of a name and a value as one option each. */
export const pairOptions = (path: string, flag: string, rows: readonly Pair[]) =>
  indexed(path, rows, isFilled.env, ({ name, value }) => [flag, `${name}=${value}`]);
export const pairMap = (rows: readonly Pair[]): Record<string, string> =>
  Object.fromEntries(rows.filter(isFilled.env).map(({ name, value }) => [name, value]));

/** Names with values that the program, people or a runtime read. */
export const pairsShape = {
  env: z.array(EnvRow).max(1000, 'tooMany').default([]),
  labels: pairs(),
  annotations: pairs().describe('for the runtime; Engine API 1.43 and later'),
};

export const envMapping: Record<'env', FieldMapping> = {
  env: {
    flags: ['env', 'env-file'],
    options: ({ env }) => pairOptions('env', '-e', env),
    config: ({ env }) => ({ Env: env.filter(isFilled.env).map(({ name, value }) => `${name}=${value}`) }),
  },
};

export const noteMapping: Record<'labels' | 'annotations', FieldMapping> = {
  labels: {
    flags: ['label', 'label-file'],
    options: ({ labels }) => pairOptions('labels', '--label', labels),
    config: ({ labels }) => ({ Labels: pairMap(labels) }),
  },
  annotations: {
    flags: ['annotation'],
    options: ({ annotations }) => pairOptions('annotations', '--annotation', annotations),
    host: ({ annotations }) => some({ Annotations: pairMap(annotations) }, annotations.some(isFilled.env)),
    needs: ({ annotations }) =>
      annotations.flatMap((row, index) =>
        isFilled.env(row) ? [{ path: `annotations.${index}.name`, since: '1.43' }] : [],
      ),
  },
};
