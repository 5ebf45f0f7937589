import { z } from 'zod';
import type { FieldMapping } from '../field-mapping';
import { option } from './parts';

/** How it is held: terminal, background, what happens at its end. */
export const modesShape = {
  interactive: z.boolean().default(false).describe('keeps stdin open (`docker run -i`)'),
  tty: z.boolean().default(false).describe('`docker run -t`'),
  detach: z.boolean().default(false).describe('no terminal shows what it prints (`docker run -d`)'),
  remove: z.boolean().default(false).describe('removed when it exits (`docker run --rm`)'),
};

export const modesMapping: Record<keyof typeof modesShape, FieldMapping> = {
  interactive: {
    flags: ['interactive'],
    options: ({ interactive, tty }) => option('interactive', interactive, tty ? '-it' : '-i'),
    config: ({ interactive, detach }) => ({
      OpenStdin: interactive,
      StdinOnce: interactive && !detach,
      AttachStdin: interactive && !detach,
    }),
  },
  tty: {
    flags: ['tty'],
    options: ({ interactive, tty }) => option('tty', tty && !interactive, '-t'),
    config: ({ tty }) => ({ Tty: tty }),
  },
  detach: {
    flags: ['detach'],
    options: ({ detach }) => option('detach', detach, '-d'),
    config: ({ detach }) => ({ AttachStdout: !detach, AttachStderr: !detach }),
  },
  remove: {
    flags: ['rm'],
    options: ({ remove }) => option('remove', remove, '--rm'),
    host: ({ remove }) => ({ AutoRemove: remove }),
  },
};
