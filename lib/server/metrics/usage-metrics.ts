import { Counter, Gauge, type Registry } from 'prom-client';
import type { ContainersUsage, ContainerUsage } from './metrics';

type Amount = Exclude<keyof ContainerUsage, 'name' | 'image' | 'project'>;

/** Counters of the kernel: they only rise while the container runs. */
const counters: readonly (readonly [name: string, help: string, Amount])[] = [
  ['cpu_seconds_total', 'CPU time that the container has used since its start', 'cpuSeconds'],
  ['network_receive_bytes_total', 'Bytes that the container has received', 'received'],
  ['network_transmit_bytes_total', 'Bytes that the container has sent', 'sent'],
  ['block_read_bytes_total', 'Bytes that the container has read from block devices', 'read'],
  ['block_write_bytes_total', 'Bytes that the container has written to block devices', 'written'],
];
const labelNames = ['name', 'image', 'project'] as const;

/**
 * Adds what each running container uses: asked of the engine each time, told of those alone that run now. The registry
 * collects all of its metrics at the same time, and `usage` measures once for all who ask meanwhile.
 */
export function addUsage(registry: Registry, usage: () => Promise<ContainersUsage>): void {
  const registers = [registry];
  for (const [name, help, amount] of counters)
    new Counter({
      name: `quayside_container_${name}`,
      help,
      labelNames,
      registers,
      async collect() {
        const { measured } = await usage();
        this.reset();
        for (const one of measured) this.inc(labelsOf(one), one[amount]);
      },
    });
  new Gauge({
    name: 'quayside_container_memory_bytes',
    help: 'Memory that the container uses, without the file cache',
    labelNames,
    registers,
    async collect() {
      const { measured } = await usage();
      this.reset();
      for (const one of measured) this.set(labelsOf(one), one.memory);
    },
  });
  new Gauge({
    name: 'quayside_containers_not_measured',
    help: 'Running containers left out: beyond the bound of 500, or the engine took too long',
    registers,
    async collect() {
      this.set((await usage()).missing);
    },
  });
}

function labelsOf({ name, image, project }: ContainerUsage) {
  return { name, image, project };
}
