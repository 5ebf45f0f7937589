import { z } from 'zod';
import { BulkResult, EnvironmentParams } from '../containers';
import { PlanOutcome, PrunePlan, RunPlanRequest } from '../prune-plan';
import { SizesQuery } from '../sizes';
import { CreatedVolume, CreateVolumeRequest } from '../volume/create';
import { VolumeDetail } from '../volume/detail';
import { VolumeSizes } from '../volume/sizes';
import { RemoveVolumeRequest, RemoveVolumesRequest, VolumeParams, VolumePruneQuery, VolumeRow } from '../volumes';
import { endpoint } from './endpoint';
import { ofEngine, ofJudged } from './problems';

const tag = 'Volumes';
const all = '/api/environments/{env}/volumes';
const one = `${all}/{name}`;

export const listVolumes = endpoint({
  method: 'GET',
  path: all,
  id: 'listVolumes',
  tag,
  may: 'volume.read',
  summary: 'List volumes',
  description:
    'Every volume, from the live picture of the engine, with the ids of the containers that mount it. Without the right to see secrets (operator and above) the values of labels and the mountpoint are empty.',
  params: EnvironmentParams,
  direct: true,
  answers: { 200: { description: 'The volumes.', body: z.array(VolumeRow) } },
  problems: ['engine-unreachable'],
});

export const inspectVolume = endpoint({
  method: 'GET',
  path: one,
  id: 'inspectVolume',
  tag,
  may: 'volume.read',
  summary: 'Inspect a volume',
  description:
    'One volume in full, with who mounts it and where. Without the right to see secrets (operator and above) the mountpoint and the values of labels and options, which may hold the password of a share, are empty and `hidden` is true.',
  params: VolumeParams,
  direct: true,
  answers: { 200: { description: 'The volume.', body: VolumeDetail } },
  problems: ofEngine,
});

export const inspectVolumeRaw = endpoint({
  method: 'GET',
  path: `${one}/json`,
  id: 'inspectVolumeRaw',
  tag,
  may: 'volume.read',
  summary: 'Inspect a volume in the words of the engine',
  description:
    'What `docker volume inspect` prints: the answer of the Engine API, whose fields depend on the engine. Without the right to see secrets only what is known to be harmless is left in it.',
  params: VolumeParams,
  answers: { 200: { description: 'The volume.', body: z.record(z.string(), z.unknown()) } },
  problems: ofEngine,
});

export const createVolume = endpoint({
  method: 'POST',
  path: `${all}/create`,
  id: 'createVolume',
  tag,
  may: 'volume.create',
  summary: 'Create a volume',
  description:
    "The policy is asked first: a volume made of a host folder, a device, a share or another driver is judged as when a container mounts it. Where one of that name is there already the engine makes none and changes nothing: then `existed` is true. The engine's refusal names the field that it is about.",
  params: EnvironmentParams,
  body: CreateVolumeRequest,
  answers: { 200: { description: 'It is there.', body: CreatedVolume } },
  problems: ofJudged,
});

export const removeVolume = endpoint({
  method: 'DELETE',
  path: one,
  id: 'removeVolume',
  tag,
  may: 'volume.remove',
  summary: 'Remove a volume',
  description:
    'The engine refuses while a container mounts it, running or not. `force` is for a volume whose driver is out of reach.',
  params: VolumeParams,
  body: RemoveVolumeRequest,
  answers: { 204: { description: 'It is gone, and the data in it.' } },
  problems: ofEngine,
});

export const removeVolumes = endpoint({
  method: 'POST',
  path: '/api/environments/{env}/bulk/volumes/remove',
  id: 'removeVolumes',
  tag,
  may: 'volume.remove',
  summary: 'Remove many volumes',
  params: EnvironmentParams,
  body: RemoveVolumesRequest,
  answers: { 200: { description: 'What became of each, in the order asked.', body: z.array(BulkResult) } },
});

export const measureVolumeSizes = endpoint({
  method: 'GET',
  path: '/api/environments/{env}/sizes/volumes',
  id: 'measureVolumeSizes',
  tag,
  may: 'volume.read',
  summary: 'Measure what volumes take on disk',
  description:
    'The last measurement, with its time; the first one, and each with `again`, makes the engine walk the files of every volume, which may take long.',
  params: EnvironmentParams,
  query: SizesQuery,
  answers: { 200: { description: 'The size of each volume.', body: VolumeSizes } },
  problems: ofEngine,
});

export const previewVolumePrune = endpoint({
  method: 'GET',
  path: '/api/environments/{env}/prune/volumes',
  id: 'previewVolumePrune',
  tag,
  may: 'volume.read',
  summary: 'Show what a prune of volumes would remove',
  description:
    'The volumes that no container mounts, as `docker volume prune` takes them: those without a name, with `all` those with one as well; never one that has options or is of another driver than `local`. Bytes are those of the last measurement.',
  params: EnvironmentParams,
  query: VolumePruneQuery,
  answers: { 200: { description: 'What would go.', body: PrunePlan } },
  problems: ofEngine,
});

export const pruneVolumes = endpoint({
  method: 'POST',
  path: '/api/environments/{env}/prune/volumes',
  id: 'pruneVolumes',
  tag,
  may: 'volume.prune',
  summary: 'Prune volumes',
  description:
    'Removes those of `ids` (names) that are still not in use, and nothing else: what was shown is what goes.',
  params: EnvironmentParams,
  body: RunPlanRequest,
  answers: { 200: { description: 'What became of each.', body: PlanOutcome } },
  problems: ofEngine,
});
