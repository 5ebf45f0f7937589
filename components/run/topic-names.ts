import type { RunForm } from '@/lib/contract/run/form';

/** The folded topics of the form, in their order. */
export const topicNames = ['ports', 'mounts', 'env', 'network', 'restart', 'limits', 'process', 'labels'] as const;
export type TopicName = (typeof topicNames)[number];

/** Where each field is: in a topic, or always in sight. A field without a place fails the build. */
const topicOfField: Record<keyof RunForm, TopicName | null> = {
  image: null,
  name: null,
  command: null,
  interactive: null,
  tty: null,
  detach: null,
  remove: null,
  ports: 'ports',
  mounts: 'mounts',
  env: 'env',
  network: 'network',
  restart: 'restart',
  memory: 'limits',
  cpus: 'limits',
  entrypoint: 'process',
  user: 'process',
  workdir: 'process',
  hostname: 'process',
  labels: 'labels',
};

/** The topic of the value at `path` (`ports.0.hostPort`), null for what is always in sight. */
export function topicOf(path: string): TopicName | null {
  const field = path.split('.')[0] ?? '';
  return Object.hasOwn(topicOfField, field) ? topicOfField[field as keyof RunForm] : null;
}
