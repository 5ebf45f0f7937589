import { z } from 'zod';

/** First file of a backup: what made it, and of what. `settings` are the variables that were given, secrets left out. */
export const Manifest = z.object({
  format: z.literal(1),
  madeAt: z.iso.datetime(),
  version: z.string(),
  /** `own`: the key of the data folder, which is in the backup. `given`: it is not, and a start needs the same one. */
  key: z.enum(['own', 'given']),
  settings: z.record(z.string(), z.string()),
});
export type Manifest = z.infer<typeof Manifest>;

export const manifestName = 'manifest.json';
export const databaseName = 'quayside.db';

/** The files of the data folder beside the database that a backup holds, where they are there; see `secrets` and `tls`. */
export const keptFiles = ['key', 'key.next', 'tls/cert.pem', 'tls/key.pem'] as const;

/** Everything that may be in a backup. Whatever else is in the file is left there. */
export const allNames: readonly string[] = [manifestName, databaseName, ...keptFiles];
