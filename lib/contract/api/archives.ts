import { ArchiveTicket, ExportRequest, ImportQuery, LoadQuery, SaveRequest } from '../archives/archives';
import { ContainerParams } from '../containers';
import { EnvParams } from '../env';
import { Job } from '../jobs';
import type { ProblemCode } from '../problem';
import { endpoint } from './endpoint';
import { ofEngine } from './problems';

const images = '/api/environments/{env}/images';
const container = '/api/environments/{env}/containers/{id}/export';
const ofSaving = [...ofEngine, 'image-not-found', 'invalid-reference', 'no-space'] as const satisfies ProblemCode[];
const ofLoading = [
  ...ofEngine,
  'bad-archive',
  'no-space',
  'cancelled',
  'files-idle',
  'platform-mismatch',
] as const satisfies ProblemCode[];
const archive = {
  200: {
    description: 'The archive. One whose end is missing has no end of its HTTP body.',
    media: { 'application/x-tar': null, 'application/gzip': null },
  },
} as const;

export const saveImages = endpoint({
  method: 'POST',
  path: `${images}/save`,
  id: 'saveImages',
  tag: 'Images',
  may: 'image.save',
  summary: 'Save images as a tar archive',
  description:
    'One archive of all of them, as `docker save` makes it, streamed as the engine gives it, however large. A reference keeps its tag, an id brings none. The engine puts everything together before the first byte comes. By JSON, or by a form with a ticket.',
  params: EnvParams,
  body: SaveRequest,
  ticket: true,
  direct: true,
  answers: archive,
  problems: ofSaving,
});

export const issueSaveTicket = endpoint({
  method: 'POST',
  path: `${images}/save/ticket`,
  id: 'issueSaveTicket',
  tag: 'Images',
  may: 'image.save',
  summary: 'Ask for a ticket to save images',
  description:
    'For browsers, which save a file by a form that can send no header. There is no ticket for an image that is not there.',
  params: EnvParams,
  body: SaveRequest,
  answers: { 200: { description: 'The ticket.', body: ArchiveTicket } },
  problems: ofSaving,
});

export const loadImages = endpoint({
  method: 'POST',
  path: `${images}/load`,
  id: 'loadImages',
  tag: 'Images',
  may: 'image.load',
  summary: 'Load images from an archive',
  description:
    'The body is an archive of `docker save`, or an OCI layout where the engine takes one: tar, also compressed by gzip, bzip2, xz or zstd as far as the engine knows it. It goes to the engine as it comes. The call is a job meanwhile, and answers when that has ended: with a Content-Length others see how far it is.',
  params: EnvParams,
  query: LoadQuery,
  upload: true,
  direct: true,
  answers: { 200: { description: 'The job, with what was loaded.', body: Job } },
  problems: ofLoading,
});

export const importImage = endpoint({
  method: 'POST',
  path: `${images}/import`,
  id: 'importImage',
  tag: 'Images',
  may: 'image.import',
  summary: 'Import a file system as an image',
  description:
    'The body is a tar archive of a root file system, as `docker export` makes it, also compressed. It becomes an image of one layer, with what `changes` say of how it is run. The call is a job meanwhile, and answers when that has ended.',
  params: EnvParams,
  query: ImportQuery,
  upload: true,
  direct: true,
  answers: { 200: { description: 'The job, with the id of the image.', body: Job } },
  problems: [...ofLoading, 'invalid-reference'],
});

export const exportContainer = endpoint({
  method: 'POST',
  path: container,
  id: 'exportContainer',
  tag: 'Containers',
  may: 'container.export',
  summary: 'Export the file system of a container',
  description:
    'All files of a container as one tar archive, as `docker export` makes it; what is mounted into it is not in it. By JSON, or by a form with a ticket.',
  params: ContainerParams,
  body: ExportRequest,
  ticket: true,
  direct: true,
  answers: archive,
  problems: [...ofEngine, 'no-space'],
});

export const issueContainerExportTicket = endpoint({
  method: 'POST',
  path: `${container}/ticket`,
  id: 'issueContainerExportTicket',
  tag: 'Containers',
  may: 'container.export',
  summary: 'Ask for a ticket to export a container',
  description: 'For browsers, which save a file by a form that can send no header.',
  params: ContainerParams,
  body: ExportRequest,
  answers: { 200: { description: 'The ticket.', body: ArchiveTicket } },
  problems: ofEngine,
});
