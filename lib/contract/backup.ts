import { z } from 'zod';

/** As age wants it: it guards the key too, wherever the file goes. */
const Passphrase = z.string().min(10).max(1024);

/** `POST /api/backup`: makes a backup, ready to be fetched. */
export const BackupRequest = z.object({ passphrase: Passphrase });

/** It is whole and lies on the server for two minutes. */
export const MadeBackup = z.object({
  name: z.string().describe('of the file'),
  bytes: z.number(),
  ticket: z.string().describe('with it a form fetches the file, once, within 30 s'),
});
export type MadeBackup = z.infer<typeof MadeBackup>;

/** What the ticket is for: `POST /api/backup/file`. */
export const BackupFile = z.object({ id: z.string().min(1).max(64) });

/** `POST /api/backup/uploads` with the file as its body. It lies on the server for half an hour. */
export const UploadedBackup = z.object({ id: z.string(), bytes: z.number() });
export type UploadedBackup = z.infer<typeof UploadedBackup>;

export const UploadParams = z.object({ id: z.string().min(1).max(64) });
/** `POST /api/backup/uploads/{id}/look`. */
export const LookRequest = z.object({ passphrase: z.string().min(1).max(1024) });

/** What is in a backup that was read whole and found sound. */
export const BackupContents = z.object({
  madeAt: z.string().describe('ISO 8601'),
  version: z.string().describe('of the Quayside that made it'),
  people: z.number(),
  jobs: z.number(),
  auditEntries: z.number(),
  policies: z.number(),
  key: z
    .enum(['own', 'given'])
    .describe('given: secrets in it open only under the key that was given to the Quayside that made it'),
  sameKey: z.boolean().describe('whether this Quayside has its key in the same way'),
});
export type BackupContents = z.infer<typeof BackupContents>;
