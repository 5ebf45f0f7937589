import PQueue from 'p-queue';
import type { ContainerRow } from '@/lib/contract/containers';
import type { ContainerCounters } from '../docker/containers/stats-answer';
import type { ContainersUsage, ContainerUsage } from './metrics';

/** Containers that are told of; more would be more series than whoever asks can want. */
export const mostMeasured = 500;
/** Containers asked of at the same time. */
const together = 12;
/** All of it takes no longer, so that a scrape is answered: Prometheus waits 10 s. Milliseconds. */
const withinMs = 6000;

interface Parts {
  running: () => readonly Pick<ContainerRow, 'id' | 'name' | 'image' | 'project'>[];
  counters: (containerId: string, signal: AbortSignal) => Promise<ContainerCounters>;
  within?: number;
}

/**
 * Measures by one one-shot sample of each running container: no stream is opened, so none stays when nobody asks any more.
 * Those who ask meanwhile share the answer. What was not answered in time is given up and counted as missing.
 */
export function createContainersUsage({ running, counters, within = withinMs }: Parts): () => Promise<ContainersUsage> {
  let current: Promise<ContainersUsage> | null = null;

  async function measure(): Promise<ContainersUsage> {
    const rows = [...running()].sort((a, b) => a.name.localeCompare(b.name));
    const queue = new PQueue({ concurrency: together });
    const end = AbortSignal.timeout(within);
    const measured: ContainerUsage[] = [];
    const one = async (row: (typeof rows)[number]) => {
      if (end.aborted) return;
      // One that has ended since has no use, and is as little a failure as one that came too late.
      const taken = await counters(row.id, end).catch(() => null);
      if (taken) measured.push(usageOf(row, taken));
    };
    await queue.addAll(rows.slice(0, mostMeasured).map((row) => () => one(row)));
    return { measured, missing: rows.length - measured.length };
  }

  return () => (current ??= measure().finally(() => (current = null)));
}

function usageOf({ name, image, project }: ReturnType<Parts['running']>[number], taken: ContainerCounters) {
  const { cpuTime, memory, received, sent, read, written } = taken;
  return { name, image, project: project ?? '', cpuSeconds: cpuTime / 1e9, memory, received, sent, read, written };
}
