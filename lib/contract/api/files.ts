import { ContainerParams } from '../containers';
import {
  DownloadRequest,
  DownloadTicket,
  FileListing,
  FileQuery,
  FileText,
  MakeFolderRequest,
  RemoveFilesRequest,
  RenameRequest,
  SaveQuery,
  SavedFile,
  Uploaded,
} from '../files/files';
import type { ProblemCode } from '../problem';
import { endpoint } from './endpoint';
import { ofJudged } from './problems';

const tag = 'Files';
const files = '/api/environments/{env}/containers/{id}/files';
const ofFiles = [...ofJudged, 'file-missing', 'file-refused', 'files-busy'] as const satisfies ProblemCode[];
const ofWriting = [...ofFiles, 'read-only', 'no-space'] as const satisfies ProblemCode[];
const ofTools = [...ofWriting, 'container-not-running', 'no-tools'] as const satisfies ProblemCode[];

export const listFiles = endpoint({
  method: 'GET',
  path: files,
  id: 'listFiles',
  tag,
  may: 'container.files.read',
  summary: 'List a folder of a container',
  description:
    'What lies at a path: a folder with all in it, or one file. A container that runs is asked by a program of its own. Where that cannot be, the headers of an archive are read up to a bound, and `whole` tells whether that was all.',
  params: ContainerParams,
  query: FileQuery,
  answers: { 200: { description: 'What lies there.', body: FileListing } },
  problems: [...ofFiles, 'container-not-running'],
});

export const uploadFiles = endpoint({
  method: 'PUT',
  path: files,
  id: 'uploadFiles',
  tag,
  may: 'container.files.write',
  summary: 'Upload files and folders',
  description:
    'The body is a tar archive of files and folders, which is unpacked into the folder as it comes, however large; what has the same name there is replaced. They belong to root, as after `docker cp`. A call that breaks off leaves what came by then.',
  params: ContainerParams,
  query: FileQuery,
  upload: true,
  direct: true,
  answers: { 200: { description: 'All of it is there.', body: Uploaded } },
  problems: [...ofWriting, 'files-idle'],
});

export const readFile = endpoint({
  method: 'GET',
  path: `${files}/text`,
  id: 'readFile',
  tag,
  may: 'container.files.download',
  summary: 'Read a file as text',
  description: 'The first 2 MiB of a file, if they are UTF-8. Links are followed inside the container.',
  params: ContainerParams,
  query: FileQuery,
  answers: { 200: { description: 'The text.', body: FileText } },
  problems: [...ofFiles, 'file-changed', 'container-not-running', 'no-tools', 'read-only', 'no-space'],
});

export const saveFile = endpoint({
  method: 'PUT',
  path: `${files}/text`,
  id: 'saveFile',
  tag,
  may: 'container.files.write',
  summary: 'Save a file',
  description:
    'The body is the whole text, 2 MiB at most. With the `version` that was read it is saved only if the file is still that; without one, only if there is no such file. Mode and owner stay.',
  params: ContainerParams,
  query: SaveQuery,
  upload: true,
  answers: { 200: { description: 'It is saved.', body: SavedFile } },
  problems: [...ofTools, 'file-changed', 'file-exists', 'too-large'],
});

export const makeFolder = endpoint({
  method: 'POST',
  path: `${files}/mkdir`,
  id: 'makeFolder',
  tag,
  may: 'container.files.write',
  summary: 'Make a folder',
  params: ContainerParams,
  body: MakeFolderRequest,
  answers: { 204: { description: 'It is made.' } },
  problems: [...ofTools, 'file-exists'],
});

export const renameFile = endpoint({
  method: 'POST',
  path: `${files}/rename`,
  id: 'renameFile',
  tag,
  may: 'container.files.write',
  summary: 'Rename or move a file or a folder',
  description: 'By `mv` of the container, which has to run: the Engine API itself cannot.',
  params: ContainerParams,
  body: RenameRequest,
  answers: { 204: { description: 'It has the new name.' } },
  problems: [...ofTools, 'file-exists'],
});

export const removeFiles = endpoint({
  method: 'POST',
  path: `${files}/remove`,
  id: 'removeFiles',
  tag,
  may: 'container.files.write',
  summary: 'Delete files and folders',
  description:
    'Folders with all in them, and of links the links. By `rm` of the container, which has to run: the Engine API itself cannot.',
  params: ContainerParams,
  body: RemoveFilesRequest,
  answers: { 204: { description: 'They are gone.' } },
  problems: ofTools,
});

export const downloadFile = endpoint({
  method: 'POST',
  path: `${files}/download`,
  id: 'downloadFile',
  tag,
  may: 'container.files.download',
  summary: 'Download a file or a folder',
  description:
    'A file as it is, or a file, a folder or some of what lies in it as a tar or zip archive, streamed as the engine gives it, however large. By JSON, or by a form with a ticket.',
  params: ContainerParams,
  body: DownloadRequest,
  ticket: true,
  direct: true,
  answers: {
    200: {
      description: 'The file. One whose end is missing has no end of its HTTP body.',
      media: { 'application/octet-stream': null, 'application/x-tar': null, 'application/zip': null },
    },
  },
  problems: ofFiles,
});

export const issueDownloadTicket = endpoint({
  method: 'POST',
  path: `${files}/download/ticket`,
  id: 'issueDownloadTicket',
  tag,
  may: 'container.files.read',
  summary: 'Ask for a ticket to download a file or a folder',
  description:
    'For browsers, which save a file by a form that can send no header. There is no ticket for what is not there.',
  params: ContainerParams,
  body: DownloadRequest,
  answers: { 200: { description: 'The ticket.', body: DownloadTicket } },
  problems: ofFiles,
});
