import type { ImageDetail } from '@/lib/contract/images';
import { pick, type Shape } from './pick';

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

/** What of `GET /images/{name}/json` is known to hold no secret. All else is left out, what newer engines add too. */
const harmless: Shape = {
  ...{ Id: true, RepoTags: [true], RepoDigests: [true], Parent: true, Created: true, DockerVersion: true },
  ...{ Architecture: true, Variant: true, Os: true, OsVersion: true, Size: true, VirtualSize: true },
  Descriptor: { mediaType: true, digest: true, size: true },
  GraphDriver: { Name: true },
  RootFS: { Type: true, Layers: [true] },
  Metadata: { LastTagTime: true },
  Config: {
    ...{ StopSignal: true, ExposedPorts: { '*': {} }, Volumes: { '*': {} } },
    Healthcheck: { Interval: true, Timeout: true, StartPeriod: true, StartInterval: true, Retries: true },
  },
};

/** `docker image inspect` without what can hold a secret. */
export function safeImageInspect(raw: unknown): unknown {
  return pick(harmless, raw);
}
