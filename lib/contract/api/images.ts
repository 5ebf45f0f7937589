import { z } from 'zod';
import { EnvParams } from '../env';
import { ImageDetail, ImageRow, ImagesQuery, PullRequest, RemovedImage, RemoveImageRequest } from '../images';
import { Job } from '../jobs';
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
    'Without `reference` every image, from the live picture of the engine. With it (`python:3.11`, or an id) that image in full, with its history.',
  params: EnvParams,
  query: ImagesQuery,
  answers: {
    200: { description: 'The images, or the one asked for.', body: z.union([z.array(ImageRow), ImageDetail]) },
  },
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
