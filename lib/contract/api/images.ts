import { z } from 'zod';
import { EnvParams } from '../env';
import {
  ImageDetail,
  ImageQuery,
  ImageRow,
  ImagesQuery,
  PullRequest,
  PushRequest,
  RemovedImage,
  RemoveImageRequest,
  Tagged,
  TagRequest,
} from '../images';
import { Job } from '../jobs';
import { PruneImagesPreview, PruneImagesQuery, PruneImagesRequest } from '../prune-images';
import { endpoint } from './endpoint';
import { ofEngine } from './problems';

const tag = 'Images';
const path = '/api/environments/{env}/images';

export const readImages = endpoint({
  method: 'GET',
  path,
  id: 'readImages',
  tag,
  may: 'image.read',
  summary: 'List images, or inspect one',
  description:
    'Without `reference` every image, from the live picture of the engine. With it (`python:3.11`, or an id) that image in full, with its history. Without the right to see secrets (operator and above) the values of labels are empty.',
  params: EnvParams,
  query: ImagesQuery,
  direct: true,
  answers: {
    200: { description: 'The images, or the one asked for.', body: z.union([z.array(ImageRow), ImageDetail]) },
  },
  problems: [...ofEngine, 'image-not-found', 'invalid-reference'],
});

export const inspectImageRaw = endpoint({
  method: 'GET',
  path: `${path}/json`,
  id: 'inspectImageRaw',
  tag,
  may: 'image.read',
  summary: 'Inspect an image in the words of the engine',
  description:
    'What `docker image inspect` prints: the answer of the Engine API, whose fields depend on the engine. Without the right to see secrets only what is known to be harmless is left in it.',
  params: EnvParams,
  query: ImageQuery,
  answers: { 200: { description: 'The answer of the engine.', body: z.record(z.string(), z.unknown()) } },
  problems: [...ofEngine, 'image-not-found', 'invalid-reference'],
});

export const removeImage = endpoint({
  method: 'DELETE',
  path,
  id: 'removeImage',
  tag,
  may: 'image.remove',
  summary: 'Remove an image, or a tag of it',
  description: 'A reference removes that tag, and the image with its last one. An id removes the image.',
  params: EnvParams,
  body: RemoveImageRequest,
  answers: { 200: { description: 'What went.', body: z.array(RemovedImage) } },
  problems: [...ofEngine, 'image-not-found', 'image-in-use', 'invalid-reference'],
});

export const pullImage = endpoint({
  method: 'POST',
  path: `${path}/pull`,
  id: 'pullImage',
  tag,
  may: 'image.pull',
  summary: 'Pull an image',
  description:
    'Starts a pull, or joins the one that already runs for the same reference. It goes on without you: follow its job in the list of jobs.',
  params: EnvParams,
  body: PullRequest,
  answers: { 200: { description: 'The job of the pull.', body: Job } },
  problems: ['invalid-reference'],
});

export const tagImage = endpoint({
  method: 'POST',
  path: `${path}/tag`,
  id: 'tagImage',
  tag,
  may: 'image.tag',
  summary: 'Give an image one more name',
  description: 'A name that another image has moves to this one, as `docker tag` does: the answer tells from which.',
  params: EnvParams,
  body: TagRequest,
  answers: { 200: { description: 'The name, and what had it before.', body: Tagged } },
  problems: [...ofEngine, 'image-not-found', 'invalid-reference'],
});

export const pushImage = endpoint({
  method: 'POST',
  path: `${path}/push`,
  id: 'pushImage',
  tag,
  may: 'image.push',
  summary: 'Push an image',
  description:
    'Starts a push, or joins the one that already runs for the same reference. The registry is the one that the reference names. Follow its job in the list of jobs.',
  params: EnvParams,
  body: PushRequest,
  answers: { 200: { description: 'The job of the push.', body: Job } },
  problems: ['invalid-reference'],
});

const pruning = '/api/environments/{env}/prune/images';

export const previewImagesPrune = endpoint({
  method: 'GET',
  path: pruning,
  id: 'previewImagesPrune',
  tag,
  may: 'image.read',
  summary: 'Tell what a prune of images would remove',
  description:
    'Images that have no tag, or with `all=1` every image, of those that no container uses. `bytes` is the most that can come free: layers that images share are counted with each.',
  params: EnvParams,
  query: PruneImagesQuery,
  answers: { 200: { description: 'What would go, the largest first.', body: PruneImagesPreview } },
  problems: ofEngine,
});

export const pruneImages = endpoint({
  method: 'POST',
  path: pruning,
  id: 'pruneImages',
  tag,
  may: 'image.prune',
  summary: 'Prune images',
  description:
    'Starts a job that removes the images which no container uses, as `docker image prune` does: of those that `previewImagesPrune` told, the ones named in `ids`.',
  params: EnvParams,
  body: PruneImagesRequest,
  answers: { 200: { description: 'The job of the prune.', body: Job } },
  problems: ofEngine,
});
