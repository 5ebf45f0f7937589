import { z } from 'zod';
import { isFileName, isFilePath } from './path';

/** A path in a container, with bytes that are no UTF-8 as `raw-bytes.ts` writes them. */
export const FilePath = z
  .string()
  .max(4095)
  .refine(isFilePath)
  .describe('absolute, without . and ..; a byte that is no UTF-8 stands as U+F780 + (byte − 0x80)');
const FileName = z.string().max(255).refine(isFileName);

export const FileKind = z.enum([
  'file',
  'directory',
  'link',
  'character-device',
  'block-device',
  'fifo',
  'socket',
  'unknown',
]);
export type FileKind = z.infer<typeof FileKind>;

/** One file of a container, as it stands there: a link is told of itself. */
export const FileEntry = z.object({
  name: z.string().describe('a byte that is no UTF-8 stands as U+F780 + (byte − 0x80)'),
  kind: FileKind,
  size: z.number().describe('bytes'),
  mode: z.number().int().describe('permission bits with setuid, setgid and sticky: 0o7777 at most'),
  modified: z.string().nullable().describe('ISO 8601'),
  owner: z.string().nullable().describe('name or number, where it is known'),
  group: z.string().nullable(),
  target: z.string().nullable().describe('of a link: where it points, as it is written'),
});
export type FileEntry = z.infer<typeof FileEntry>;

/** Why files cannot be renamed or deleted: the archive API of an engine has neither, so both take a program that runs there. */
export const NoTools = z.enum(['stopped', 'paused', 'no-tools']);
export type NoTools = z.infer<typeof NoTools>;

/** What lies at a path. */
export const FileListing = z.object({
  path: z.string().describe('the one that was asked for'),
  resolved: z.string().describe('where it leads through links, inside the container'),
  self: FileEntry.describe('what lies at `resolved`'),
  entries: z.array(FileEntry).nullable().describe('of a folder: what lies in it; null: it is no folder'),
  whole: z.boolean().describe('false: there is more, which was too much to read'),
  noTools: NoTools.nullable().describe('why nothing can be renamed or deleted; null: it can'),
  inMemory: z.boolean().describe('it lies on a mount in memory of the running container, which no archive reaches'),
});
export type FileListing = z.infer<typeof FileListing>;

/** Bytes of a file that are shown as text, and that one which is edited may have. */
export const maximumText = 2 * 1024 * 1024;

/** A file as text. */
export const FileText = z.object({
  path: z.string().describe('where it truly lies, links followed'),
  entry: FileEntry,
  text: z.string().nullable().describe('null: it is not UTF-8'),
  whole: z.boolean().describe('false: it is larger than 2 MiB, and this is its beginning'),
  version: z.string().describe('of the file as it was read: to be given when it is saved'),
});
export type FileText = z.infer<typeof FileText>;

export const FileQuery = z.object({ path: FilePath });
/** `PUT /files/text`: the body is the text. `version` as it was read; absent: there is no such file yet. */
export const SaveQuery = FileQuery.extend({ version: z.string().max(200).optional() });
export const SavedFile = z.object({ version: z.string(), modified: z.string().nullable() });
export type SavedFile = z.infer<typeof SavedFile>;

export const Uploaded = z.object({ files: z.number(), folders: z.number(), bytes: z.number() });
export type Uploaded = z.infer<typeof Uploaded>;

/** `raw` is of one file; `tar` and `zip` of a file, a whole folder, or some of what lies in it. */
export const DownloadRequest = z.object({
  path: FilePath,
  format: z.enum(['raw', 'tar', 'zip']),
  names: z
    .array(FileName)
    .min(1)
    .max(1000)
    .optional()
    .describe('of what lies in the folder `path`: only these, which have to be UTF-8'),
});
export type DownloadRequest = z.infer<typeof DownloadRequest>;
export const DownloadTicket = z.object({ ticket: z.string() });
export type DownloadTicket = z.infer<typeof DownloadTicket>;

/** `to`: a name in the same folder, or a path. */
export const RenameRequest = z.object({ path: FilePath, to: FilePath });
export const RemoveFilesRequest = z.object({ folder: FilePath, names: z.array(FileName).min(1).max(1000) });
export const MakeFolderRequest = z.object({ path: FilePath });
