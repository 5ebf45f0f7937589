import { expect } from '@playwright/test';
import * as volumes from '@/lib/contract/api/volumes';
import type { Ask } from './contract';

/** Every endpoint about volumes, on one of our own. */
export async function askVolumes(ask: Ask): Promise<void> {
  const params = { name: 'quayside-contract' };
  await ask(volumes.createVolume, { body: { name: params.name } });
  await expect.poll(async () => (await ask(volumes.listVolumes)).text).toContain(params.name);
  for (const read of [volumes.inspectVolume, volumes.inspectVolumeRaw]) await ask(read, { params });
  await ask(volumes.measureVolumeSizes);
  await ask(volumes.previewVolumePrune, { query: { all: 'true' } });
  await ask(volumes.pruneVolumes, { body: { ids: [params.name] } });
  await ask(volumes.createVolume, { body: { name: params.name } });
  await ask(volumes.removeVolume, { params, body: {} });
  await ask(volumes.removeVolumes, { body: { names: [params.name] } });
}
