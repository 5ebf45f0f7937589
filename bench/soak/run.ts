import { writeFileSync } from 'node:fs';
import { testEngines } from '@/lib/server/testing/test-engine';
import type { Row } from '../support/row';
import { slopeOf } from './slope';
import { soak, type Soaked } from './soak';

/** `run.ts ANSWER WARM-UP MEASURED`: soaks two servers at the same time, one with a leak, and writes the rows to ANSWER as JSON. */
const [answer = '', warmUp, measured] = process.argv.slice(2);
const length = { warmUp: Number(warmUp), measured: Number(measured) };
/** What the heap may gain. MB a minute. */
const leakBound = 0.3;

function heapRow(what: string, { heap }: Soaked, kind: Row['kind']): Row {
  const { slope, lower, upper } = slopeOf(heap);
  const sign = (value: number) => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(2)}`;
  const [first, last] = [heap[0]?.y ?? NaN, heap.at(-1)?.y ?? NaN];
  return {
    what,
    value: upper,
    shown: `${sign(upper)} MB/min`,
    baseline: `slope ${sign(slope)} (${sign(lower)} to ${sign(upper)}), ${heap.length} looks, ${first.toFixed(1)} → ${last.toFixed(1)} MB`,
    bound: leakBound,
    kind,
  };
}

function rowsOf(sound: Soaked, leaking: Soaked): Row[] {
  const { trouble, kills, cuts, left, base } = sound;
  const off = Object.entries(left);
  const leftRow = (what: string, kinds: (kind: string) => boolean): Row => {
    const mine = off.filter(([kind]) => kinds(kind));
    const value = mine.reduce((sum, [, count]) => sum + Math.abs(count), 0);
    const held = Object.entries(base.counts).filter(([kind]) => kinds(kind));
    const words = (entries: [string, number][]) => entries.map(([kind, count]) => `${kind}: ${count}`).join(', ');
    const baseline = value ? words(mine) : `base ${words(held)}`;
    return { what, value, shown: String(value), baseline, bound: 0, kind: 'most' };
  };
  return [
    {
      what: 'errors that a person would see',
      value: trouble.seen.length,
      shown: String(trouble.seen.length),
      baseline: `${trouble.actions} actions, ${kills} engine kills (${trouble.excused} errors meanwhile), ${cuts} cuts (${trouble.cutOff} on their way)`,
      bound: 0,
      kind: 'most',
    },
    heapRow('heap after GC, upper 95 % of its slope', sound, 'most'),
    heapRow('the same with a leak of 1 MB/min: caught', leaking, 'least'),
    leftRow('handles beyond the base at the end', (kind) => kind.startsWith('handle ')),
    leftRow('file descriptors beyond the base', (kind) => kind === 'file descriptors'),
    leftRow('engine connections beyond the base', (kind) => kind === 'engine connections'),
  ];
}

const [one, other] = testEngines();
if (!one || !other) throw new Error('Two private engines are needed: run this by `npm run bench:soak`.');
const [sound, leaking] = await Promise.all([
  soak(one, length, 'quayside', []),
  soak(other, length, 'with a leak', ['./bench/soak/leak.mjs']),
]);
writeFileSync(answer, JSON.stringify(rowsOf(sound, leaking)));
process.exit(0);
