import { z } from 'zod';
import { maximumSaved } from './bounds';
import { isChange } from './changes';

/** What `docker save` takes: a reference keeps its tags in the archive, an id brings none. `gzip`: compressed on the way. */
export const SaveRequest = z.object({
  references: z.array(z.string().trim().min(1).max(512)).min(1).max(maximumSaved),
  gzip: z.boolean().default(false),
});
export type SaveRequest = z.infer<typeof SaveRequest>;
export const ExportRequest = z.object({ gzip: z.boolean().default(false) });
export type ExportRequest = z.infer<typeof ExportRequest>;
export const ArchiveTicket = z.object({ ticket: z.string() });
export type ArchiveTicket = z.infer<typeof ArchiveTicket>;

const FileName = z.string().trim().min(1).max(255);
/** `name`: the file's, by which its job is called. */
export const LoadQuery = z.object({ name: FileName.optional() });
export type LoadQuery = z.infer<typeof LoadQuery>;

/** What `docker import` takes. `changes`: one instruction of a Dockerfile a line. */
export const ImportQuery = LoadQuery.extend({
  reference: z.string().trim().max(512).optional().describe('name:tag of the image; without, it has only an id'),
  changes: z
    .string()
    .max(16_384)
    .refine((text) => changesOf(text).every(isChange), 'Each line is CMD, ENV, EXPOSE or another that a commit takes.')
    .optional()
    .describe('instructions of a Dockerfile, one a line, such as `CMD ["sh"]`'),
  message: z.string().max(1024).optional().describe('its comment in the history'),
  platform: z
    .string()
    .regex(/^[a-z0-9]+(\/[a-z0-9]+){0,2}$/)
    .optional()
    .describe('linux/arm64; without, the engine’s own'),
});
export type ImportQuery = z.infer<typeof ImportQuery>;

/** The instructions of a text, one a line. */
export function changesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}
