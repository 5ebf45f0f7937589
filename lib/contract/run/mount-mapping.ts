import type { HostConfig } from './body';
import type { FieldMapping } from './field-mapping';
import type { RunForm } from './form';
import { isFilled, type MountRow } from './rows';

/**
 * Mounts are written as people learn them: `-v source:target:ro`. `--mount` steps in where that cannot say it: a
 * colon in a path.
 */
export const mountMapping: FieldMapping = {
  options: (form) =>
    form.mounts.flatMap((row, index) =>
      isFilled.mount(row) ? [{ path: `mounts.${index}`, words: ways[wayOf(row)].words(row) }] : [],
    ),
  config: (form) => ({ Volumes: Object.fromEntries(rows(form.mounts, 'anonymous').map((row) => [row.target, {}])) }),
  host: (form): HostConfig => ({
    Binds: rows(form.mounts, 'volume').map(bind),
    Mounts: rows(form.mounts, 'mount').map((row) => ({
      Type: row.kind === 'bind' ? 'bind' : 'volume',
      Target: row.target,
      ...(row.kind === 'anonymous' ? {} : { Source: row.source }),
      ...(row.readOnly ? { ReadOnly: true } : {}),
    })),
    Tmpfs: Object.fromEntries(rows(form.mounts, 'tmpfs').map((row) => [row.target, row.readOnly ? 'ro' : ''])),
  }),
};

/** The places in `form.mounts` of the rows that become Binds (`volume`) or Mounts (`mount`), in their order there. */
export function mountRowsOf(form: RunForm, way: 'volume' | 'mount'): number[] {
  return form.mounts.flatMap((row, index) => (isFilled.mount(row) && wayOf(row) === way ? [index] : []));
}

type Way = 'volume' | 'anonymous' | 'mount' | 'tmpfs';

const ways: Record<Way, { words: (row: MountRow) => string[] }> = {
  volume: { words: (row) => ['-v', bind(row)] },
  anonymous: { words: (row) => ['-v', row.target] },
  tmpfs: { words: (row) => ['--tmpfs', row.readOnly ? `${row.target}:ro` : row.target] },
  mount: { words: (row) => ['--mount', mountValue(row)] },
};

function wayOf({ kind, source, target }: MountRow): Way {
  if (kind === 'tmpfs') return 'tmpfs';
  if (kind === 'anonymous') return target.includes(':') ? 'mount' : 'anonymous';
  return source.includes(':') || target.includes(':') ? 'mount' : 'volume';
}

const rows = (mounts: readonly MountRow[], way: Way) =>
  mounts.filter((row) => isFilled.mount(row) && wayOf(row) === way);
const bind = ({ source, target, readOnly }: MountRow) => `${source}:${target}${readOnly ? ':ro' : ''}`;

/** `--mount` takes one line of CSV. */
function mountValue({ kind, source, target, readOnly }: MountRow): string {
  const type = kind === 'bind' ? 'bind' : 'volume';
  const fields = [`type=${type}`, ...(kind === 'anonymous' ? [] : [`source=${source}`]), `target=${target}`];
  return [...fields, ...(readOnly ? ['readonly'] : [])]
    .map((field) => (/[",\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field))
    .join(',');
}
