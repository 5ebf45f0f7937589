import type { ImageDetail } from '@/lib/contract/images';

/** An image without what can hold a secret: what was built with it, and what containers of it are started with. */
export function safeImage({
  id,
  tags,
  digests,
  created,
  size,
  platform,
  layers,
  diffIds,
  config,
  history,
}: ImageDetail): ImageDetail {
  const { env, exposedPorts, volumes, stopSignal, labels, healthcheck } = config;
  return {
    ...{ id, tags, digests, created, size, platform, layers, diffIds },
    hidden: true,
    author: '',
    comment: '',
    config: {
      ...{ exposedPorts, volumes, stopSignal },
      command: [],
      entrypoint: [],
      env: env.map((line) => line.split('=', 1)[0] ?? ''),
      workingDir: '',
      user: '',
      labels: Object.fromEntries(Object.keys(labels).map((name) => [name, ''])),
      healthcheck: healthcheck && { ...healthcheck, test: [] },
    },
    history: history.map((step) => ({ created: step.created, size: step.size, command: '', comment: '' })),
  };
}
