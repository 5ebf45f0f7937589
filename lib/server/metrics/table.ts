import { createMetrics } from './create-metrics';

/** The metrics as a table in Markdown, for docs/operate.md. */
export function metricsTable(): string {
  const none = () => [];
  const metrics = createMetrics();
  metrics.lookAt({
    ...{ engines: none, containers: none, jobs: none, terminals: none, auditWaiting: () => 0 },
    usage: async () => ({ measured: [], missing: 0 }),
  });
  const rows = metrics
    .list()
    .map(({ name, type, labels, help }) => [
      `\`${name}\``,
      type,
      labels.map((label) => `\`${label}\``).join(', ') || 'none',
      help,
    ]);
  const head = ['metric', 'type', 'labels', 'means'];
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
