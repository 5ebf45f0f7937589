import type { Job } from '@/lib/contract/jobs';
import type { Db } from '../db/database';
import type { Environment } from '../core';

/** Long work that lives on the server. */
export interface Jobs {
  list(env: string): Job[];
  /** Starts a pull, or joins the running one of the same reference. */
  pull(env: string, reference: string): Promise<Job>;
  cancel(id: string): Promise<Job>;
  retry(id: string): Promise<Job>;
  clearEnded(env: string): Promise<void>;
  subscribe(env: string, listener: (change: { changed: Job[]; gone: string[] }) => void): () => void;
  close(): Promise<void>;
}

export async function createJobs(parts: { db: Db; environment: (slug: string) => Environment }): Promise<Jobs> {
  void parts;
  throw new Error('not built yet');
}
