import { Gauge, type Registry } from 'prom-client';
import type { Sources } from './metrics';

/** Adds what is looked at when somebody asks. */
export function addGauges(registry: Registry, sources: Sources): void {
  const registers = [registry];
  /** A gauge that tells how many of `list` have the same labels. */
  const count = <L extends string>(
    name: string,
    help: string,
    labelNames: L[],
    list: () => readonly Record<L, string>[],
  ) =>
    new Gauge({
      name,
      help,
      labelNames,
      registers,
      collect() {
        this.reset();
        for (const one of list())
          this.inc(Object.fromEntries(labelNames.map((label) => [label, one[label]])) as Record<L, string>);
      },
    });
  count('quayside_jobs', 'Jobs that are listed by kind and state', ['kind', 'state'], sources.jobs);
  count('quayside_terminals', 'Terminals that are listed by kind and state', ['kind', 'state'], sources.terminals);
  count('quayside_containers', 'Containers by state', ['env', 'state'], sources.containers);
  new Gauge({
    name: 'quayside_engine_up',
    help: 'Whether the engine answers: 1 or 0',
    labelNames: ['env'],
    registers,
    collect() {
      for (const { env, connected } of sources.engines()) this.set({ env }, connected ? 1 : 0);
    },
  });
  new Gauge({
    name: 'quayside_audit_waiting',
    help: 'Entries of the audit log that wait for the database; 0 unless it cannot be written',
    registers,
    collect() {
      this.set(sources.auditWaiting());
    },
  });
}
