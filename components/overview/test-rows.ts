import type { ContainerRow } from '@/lib/contract/containers';
import type { ImageRow } from '@/lib/contract/images';

/** A running container of the tutorial's image, changed by `part`. For tests. */
export function containerRow(part: Partial<ContainerRow> = {}): ContainerRow {
  return {
    id: 'c1',
    name: 'my-python',
    image: 'python:3.11.5-alpine',
    imageId: 'sha256:ab',
    command: 'python3',
    created: '2026-01-01T00:00:00Z',
    state: 'running',
    health: 'none',
    startedAt: '2026-01-01T00:00:01Z',
    finishedAt: null,
    exitCode: null,
    oomKilled: false,
    ports: [],
    project: null,
    service: null,
    networks: [],
    addresses: [],
    volumes: [],
    ...part,
  };
}

/** The tutorial's image, changed by `part`. For tests. */
export function imageRow(part: Partial<ImageRow> = {}): ImageRow {
  return {
    id: 'sha256:ab',
    tags: ['python:3.11.5-alpine'],
    digests: [],
    labels: {},
    size: 57_500_000,
    created: '2026-01-01T00:00:00Z',
    containers: [],
    ...part,
  };
}
