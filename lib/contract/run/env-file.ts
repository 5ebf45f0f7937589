/** What stands against a line, counted from 1. `alone` and `quotes` are remarks, the others leave the line out. */
export interface LineFault {
  line: number;
  kind: 'noName' | 'blankInName' | 'alone' | 'quotes' | 'nul';
  name: string;
}

export interface EnvFile {
  rows: { name: string; value: string }[];
  faults: LineFault[];
}

/**
 * The variables of a file as `docker run --env-file` reads it: lines that start with `#` and blank ones are skipped, the
 * value is all behind the first `=`, quotes and blanks too. `NAME` alone takes its value from the environment of whoever
 * types the command: a browser has none, so it is told and left out; of labels (`--label-file`) it is one without a value.
 * A name that comes again counts last. Pure. (docker/cli `pkg/kvfile`.)
 */
export function readEnvFile(text: string, of: 'env' | 'labels'): EnvFile {
  const byName = new Map<string, string>();
  const faults: LineFault[] = [];
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  for (const [index, whole] of lines.entries()) {
    const content = whole.trimStart();
    if (content === '' || content.startsWith('#')) continue;
    const at = content.indexOf('=');
    const name = at < 0 ? content : content.slice(0, at);
    const value = at < 0 ? '' : content.slice(at + 1);
    const fault = (kind: LineFault['kind']) => faults.push({ line: index + 1, kind, name });
    if (content.includes('\0')) fault('nul');
    else if (name === '') fault('noName');
    else if (/\s/.test(name)) fault('blankInName');
    else if (at < 0 && of === 'env') fault('alone');
    else {
      if (/^(["']).*\1\s*$/.test(value)) fault('quotes');
      byName.set(name, value);
    }
  }
  return { rows: [...byName].map(([name, value]) => ({ name, value })), faults };
}

/** The rows with those of a file: a name that is there takes the new value, blank rows go. */
export function mergeRows<Row extends { name: string; value: string }>(
  rows: readonly Row[],
  added: readonly Row[],
): Row[] {
  const values = new Map(added.map((row) => [row.name, row]));
  const kept = rows.filter(({ name, value }) => name !== '' || value !== '');
  const names = new Set(kept.map(({ name }) => name));
  return [...kept.map((row) => values.get(row.name) ?? row), ...added.filter(({ name }) => !names.has(name))];
}
