import { z } from 'zod';

/**
 * Text without NUL, which no argument of a process can hold. Numbers are taken too, for those who call the API.
 * Messages are keys of the catalogue (`run.errors.…`): a schema speaks no language.
 */
export const text = (longest = 4096) =>
  z.coerce
    .string<string>()
    .max(longest, 'tooLong')
    .refine((value) => !value.includes('\0'), 'nul');
