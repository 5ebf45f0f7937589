import { z } from 'zod';
import type { FieldMapping } from '../field-mapping';
import { image } from '../image';
import { optional, words } from './checks';
import { option, some, valued, wordsOf } from './parts';

export const pullPolicies = ['missing', 'always', 'never'] as const;

/** Names of containers, as the engine checks them (moby `daemon/names`). */
const containerName = /^[a-zA-Z0-9][a-zA-Z0-9_.-]+$/;

/** What is run, and under which name. */
export const imageShape = {
  image,
  name: optional(containerName, 'name').default(''),
  command: words.default('').describe('one line, split into words as a shell does, without variables or globs'),
  entrypoint: words.default('').describe('the same for the entrypoint'),
  pull: z.enum(pullPolicies).default('missing').describe('whether the image is pulled first'),
  platform: optional(/^[a-z0-9_.-]+(?:\/[a-z0-9_.-]+){0,2}$/i, 'platform')
    .default('')
    .describe('`linux/arm64`; empty: as the engine chooses'),
};

/** The first word of the entrypoint is all that `--entrypoint` takes; the others lead the command. */
const entrypointOf = (form: { entrypoint: string }) => wordsOf(form.entrypoint);

/** What stands before the image in the command. */
export const imageOptions: Record<'name' | 'pull' | 'platform', FieldMapping> = {
  // The name is no part of the body, nor is the platform: they travel in the query.
  name: { flags: ['name'], options: ({ name }) => valued('name', '--name', name) },
  pull: { flags: ['pull'], options: ({ pull }) => option('pull', pull !== 'missing', '--pull', pull) },
  platform: { flags: ['platform'], options: ({ platform }) => valued('platform', '--platform', platform) },
};

/** The end of the command: entrypoint, image, command. */
export const programMapping: Record<'entrypoint' | 'image' | 'command', FieldMapping> = {
  entrypoint: {
    flags: ['entrypoint'],
    options: (form) => option('entrypoint', form.entrypoint.trim() !== '', '--entrypoint', entrypointOf(form)[0] ?? ''),
    config: (form) => some({ Entrypoint: entrypointOf(form).slice(0, 1) }, entrypointOf(form).length > 0),
  },
  image: {
    flags: [],
    words: ({ image }) => [{ path: 'image', words: [image.trim()] }],
    config: ({ image }) => ({ Image: image.trim() }),
  },
  command: {
    flags: [],
    words: (form) => [
      ...option('entrypoint', entrypointOf(form).length > 1, ...entrypointOf(form).slice(1)),
      ...option('command', wordsOf(form.command).length > 0, ...wordsOf(form.command)),
    ],
    config: (form) => {
      const words = [...entrypointOf(form).slice(1), ...wordsOf(form.command)];
      return some({ Cmd: words }, words.length > 0);
    },
  },
};
