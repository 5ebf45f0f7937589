import { expect, it } from 'vitest';
import type { LiveKind, Picture, PictureDiff } from '@/lib/contract/live';
import type { NetworkRow } from '@/lib/contract/networks';
import type { VolumeRow } from '@/lib/contract/volumes';
import { container } from '../live/fake-engine';
import { withoutSecrets, type ToldLive } from './live';

const secret = 'sesame';
const labels = { 'com.example.password': secret };
const network: NetworkRow = {
  ...{ id: 'n', name: 'web', driver: 'bridge', scope: 'local', subnets: ['10.0.0.0/24'], gateways: ['10.0.0.1'] },
  ...{ created: '2026-11-01T00:00:00Z', builtIn: false, internal: false, attachable: false, ingress: false },
  ...{ ipv6: false, configOnly: false, project: null, containers: [], labels },
};
const volume: VolumeRow = {
  ...{ name: 'data', driver: 'local', scope: 'local', mountpoint: `/srv/${secret}`, created: '', kind: 'plain' },
  ...{ anonymous: false, project: null, containers: ['a'], labels },
};
const picture: Picture = {
  ...{ env: 'local', revision: 1, engine: { state: 'connected' } as Picture['engine'], activity: [] },
  containers: [container('a', { command: `psql ${secret}` })],
  images: [
    {
      ...{ id: 'sha256:b', tags: ['busybox:latest'], digests: [], size: 1, created: '2026-11-01T00:00:00Z' },
      ...{ labels, containers: [] },
    },
  ],
  networks: [network],
  volumes: [volume],
};
const kinds: readonly LiveKind[] = ['containers', 'images', 'networks', 'volumes'];

/** A live picture that holds still until `change`. */
function still() {
  const kept = new Map<LiveKind, Buffer>();
  let listener: (diff: PictureDiff) => void = () => undefined;
  const live: ToldLive = {
    picture: () => picture,
    bytes(kind) {
      const bytes = kept.get(kind) ?? Buffer.from(JSON.stringify(picture[kind]));
      kept.set(kind, bytes);
      return bytes;
    },
    labels: () => [{ id: 'a', labels }],
    subscribe: (told) => {
      listener = told;
      return () => undefined;
    },
  };
  return { live, change: (kind: LiveKind) => kept.delete(kind), tell: (diff: PictureDiff) => listener(diff) };
}

it('tells rows without what can hold a secret, the same by picture, by bytes and by diff', () => {
  const { live, tell } = still();
  const safe = withoutSecrets(live);
  const diffs: PictureDiff[] = [];
  safe.subscribe((diff) => diffs.push(diff));
  const changes = Object.fromEntries(kinds.map((kind) => [kind, { upsert: picture[kind], remove: ['gone'] }]));
  tell({ env: 'local', from: 1, revision: 2, changes });
  for (const kind of kinds) {
    const rows = safe.picture()[kind];
    expect(rows).toHaveLength(1);
    expect(JSON.parse(safe.bytes(kind).toString())).toEqual(rows);
    expect(diffs[0]?.changes[kind]).toEqual({ upsert: rows, remove: ['gone'] });
    expect(JSON.stringify(picture[kind])).toContain(secret);
  }
  expect(JSON.stringify([safe.picture(), diffs, safe.labels()])).not.toContain(secret);
  expect(safe.picture().volumes[0]).toMatchObject({ name: 'data', labels: { 'com.example.password': '' } });
});

it('writes a collection anew when it changed, and only then', () => {
  const { live, change } = still();
  const safe = withoutSecrets(live);
  for (const kind of kinds) {
    const before = safe.bytes(kind);
    expect(safe.bytes(kind)).toBe(before);
    change(kind);
    expect(safe.bytes(kind)).not.toBe(before);
    expect(safe.bytes(kind)).toBe(safe.bytes(kind));
  }
});
