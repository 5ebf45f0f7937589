/** One sample of a scrape: `name{label="value"} 1`. */
export interface Sample {
  name: string;
  labels: Record<string, string>;
  value: number;
}

const comment = /^# (HELP|TYPE) ([a-zA-Z_:][a-zA-Z0-9_:]*) (.+)$/;
const sample = /^([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\{(.*)\})? (nan|[+-]?inf|[-+0-9.e]+)$/i;
const label = /([a-zA-Z_][a-zA-Z0-9_]*)="((?:[^"\\\n]|\\["\\n])*)"(?:,|$)/y;

/**
 * Reads what `/metrics` answers and holds it to the rules that Prometheus and `promtool check metrics` have: each metric
 * has one HELP and one TYPE before its samples, which stand together; counters end in `_total` and fall below nothing; no
 * series stands twice; a histogram's buckets rise to `+Inf`, which is its count. Throws what is wrong.
 */
export function readExposition(text: string): { samples: Sample[]; types: Map<string, string> } {
  const samples: Sample[] = [];
  const types = new Map<string, string>();
  const helped = new Set<string>();
  const seen = new Set<string>();
  let current = '';
  if (!text.endsWith('\n')) throw new Error('The last line does not end.');
  for (const line of text.split('\n').filter((one) => one !== '')) {
    const told = comment.exec(line);
    if (told) {
      const [, kind = '', name = '', rest = ''] = told;
      const known = kind === 'HELP' ? helped.has(name) : types.has(name);
      if (known) throw new Error(`${kind} of ${name} stands twice.`);
      if (kind === 'HELP') helped.add(name);
      else types.set(name, rest);
      current = name;
      continue;
    }
    const [, name = '', labels = '', value = ''] = sample.exec(line) ?? [];
    if (name === '') throw new Error(`This is no sample: ${line}`);
    if (!isOf(name, current, types.get(current))) throw new Error(`${name} does not stand below its TYPE.`);
    const series = `${name}{${labels}}`;
    if (seen.has(series)) throw new Error(`${series} stands twice.`);
    seen.add(series);
    samples.push({ name, labels: readLabels(labels), value: value === '+Inf' ? Infinity : Number(value) });
  }
  for (const [name, type] of types) {
    if (!helped.has(name)) throw new Error(`${name} has no HELP.`);
    if (type === 'counter') checkCounter(name, samples);
    if (type === 'histogram') checkHistogram(name, samples);
  }
  return { samples, types };
}

function isOf(name: string, metric: string, type: string | undefined): boolean {
  if (name === metric) return type !== undefined;
  const ends = type === 'histogram' ? ['_bucket', '_sum', '_count'] : type === 'summary' ? ['_sum', '_count'] : [];
  return ends.some((end) => name === metric + end);
}

function readLabels(text: string): Record<string, string> {
  const labels: Record<string, string> = {};
  label.lastIndex = 0;
  while (label.lastIndex < text.length) {
    const [, name = '', value = ''] = label.exec(text) ?? [];
    if (name === '') throw new Error(`These are no labels: ${text}`);
    labels[name] = value.replace(/\\(["\\n])/g, (_, escaped: string) => (escaped === 'n' ? '\n' : escaped));
  }
  return labels;
}

function checkCounter(name: string, samples: readonly Sample[]): void {
  if (!name.endsWith('_total')) throw new Error(`The counter ${name} does not end in _total.`);
  for (const one of samples) if (one.name === name && !(one.value >= 0)) throw new Error(`${name} is ${one.value}.`);
}

function checkHistogram(name: string, samples: readonly Sample[]): void {
  const keyOf = ({ labels }: Sample) =>
    JSON.stringify(
      Object.entries(labels)
        .filter(([label]) => label !== 'le')
        .sort(),
    );
  const counts = new Map(samples.filter((one) => one.name === `${name}_count`).map((one) => [keyOf(one), one.value]));
  const last = new Map<string, Sample>();
  for (const bucket of samples.filter((one) => one.name === `${name}_bucket`)) {
    const before = last.get(keyOf(bucket));
    const [bound, bound0] = [boundOf(bucket), before ? boundOf(before) : -Infinity];
    if (!(bound > bound0) || bucket.value < (before?.value ?? 0))
      throw new Error(`The buckets of ${name} do not rise.`);
    last.set(keyOf(bucket), bucket);
  }
  for (const [key, bucket] of last)
    if (boundOf(bucket) !== Infinity || bucket.value !== counts.get(key))
      throw new Error(`The last bucket of ${name} is not its count.`);
}

function boundOf({ labels: { le } }: Sample): number {
  return le === '+Inf' ? Infinity : Number(le);
}
