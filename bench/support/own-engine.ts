import { startEngine, stopEngine } from '@/scripts/engine/engine.mjs';
import { startBench, type Bench } from './context';

/** Room for thousands of small things. */
const disk = '512m';

/**
 * A bench on an engine of its own, which is thrown away with all that `use` made on it: to remove thousands of networks one
 * by one takes minutes, and so does to make them where each has to reach a disk. Its data lie in memory.
 */
export async function withOwnEngine<T>(use: (bench: Bench) => Promise<T>): Promise<T> {
  const name = `bench-${process.pid}`;
  const engine = await startEngine({ name, owner: process.pid, tmpfs: disk });
  try {
    const bench = await startBench({ engine: { ...engine } });
    return await use(bench).finally(() => bench.close());
  } finally {
    await stopEngine(name);
  }
}
