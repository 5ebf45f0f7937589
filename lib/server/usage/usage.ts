import PQueue from 'p-queue';
import type { EngineUsage } from '@/lib/contract/usage';
import type { ContainerRow } from '@/lib/contract/containers';
import type { CpuAndMemory } from '../docker/containers/stats-answer';
import { rateOf } from './rate';

/** The two looks that make a rate are this far apart. Milliseconds: shorter is noise, longer is a wait. */
const gapMs = 700;
/** An answer of this age is given again, so that ten pages cost one measurement. Milliseconds. */
const freshMs = 3000;
/** Containers looked at together. */
const together = 12;
/** Containers named in an answer. */
const named = 10;

/** What the containers of one engine use, measured when somebody asks. */
export interface Usage {
  measure(): Promise<EngineUsage>;
}

interface Parts {
  running: () => readonly Pick<ContainerRow, 'id' | 'name'>[];
  sample: (containerId: string) => Promise<CpuAndMemory>;
  now?: () => number;
  wait?: (ms: number) => Promise<void>;
}

/** Measures by two one-shot samples of each running container; those who ask meanwhile share the answer. */
export function createUsage({ running, sample, now = Date.now, wait = sleep }: Parts): Usage {
  let last: { at: number; answer: Promise<EngineUsage> } | null = null;

  async function look(ids: readonly string[]): Promise<Map<string, CpuAndMemory>> {
    const queue = new PQueue({ concurrency: together });
    const samples = new Map<string, CpuAndMemory>();
    // One that ended or was removed since has no use: it is left out, not a failure of the whole.
    const one = async (id: string) => {
      const taken = await sample(id).catch(() => null);
      if (taken) samples.set(id, taken);
    };
    await queue.addAll(ids.map((id) => () => one(id)));
    return samples;
  }

  async function measure(): Promise<EngineUsage> {
    const rows = running();
    const ids = rows.map((row) => row.id);
    const first = await look(ids);
    if (first.size) await wait(gapMs);
    const second = await look([...first.keys()]);
    const used = rows.flatMap(({ id, name }) => {
      const [before, after] = [first.get(id), second.get(id)];
      return before && after ? [{ id, name, ...rateOf(before, after) }] : [];
    });
    return {
      at: new Date(now()).toISOString(),
      cpu: used.reduce((sum, one) => sum + one.cpu, 0),
      memory: used.reduce((sum, one) => sum + one.memory, 0),
      running: used.length,
      top: used.sort((a, b) => b.cpu - a.cpu || b.memory - a.memory).slice(0, named),
    };
  }

  return {
    measure() {
      if (last && now() - last.at < freshMs) return last.answer;
      const begun = { at: now(), answer: measure() };
      last = begun;
      begun.answer.then(
        () => (begun.at = now()),
        () => (last = null),
      );
      return begun.answer;
    },
  };
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
