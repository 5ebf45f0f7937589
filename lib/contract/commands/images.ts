import { option, options, toggle } from './words';

interface Pull {
  reference: string;
  /** `linux/arm64`; absent: the engine's own. */
  platform?: string;
}

interface Import {
  file: string;
  reference?: string | undefined;
  changes?: readonly string[];
  message?: string | undefined;
  platform?: string | undefined;
}

/** What is done to images, as the words behind `docker`. */
export const imageCommands = {
  'image.list': ({ filters }: { filters?: readonly string[] }) => ['images', ...options('--filter', filters)],
  'image.pull': ({ reference, platform }: Pull) => ['pull', ...option('--platform', platform), reference],
  'image.tag': ({ image, reference }: { image: string; reference: string }) => ['tag', image, reference],
  'image.push': ({ reference }: { reference: string }) => ['push', reference],
  'image.prune': ({ all, filters }: { all?: boolean; filters?: readonly string[] }) => [
    ...['image', 'prune'],
    ...toggle('-a', all),
    ...options('--filter', filters),
  ],
  /** `format`: a Go template, to print a part of it. */
  'image.inspect': ({ reference, format }: { reference: string; format?: string | undefined }) => [
    'image',
    'inspect',
    ...option('-f', format),
    reference,
  ],
  'image.history': ({ reference }: { reference: string }) => ['history', reference],
  'image.remove': ({ references, force }: { references: readonly string[]; force?: boolean }) => [
    'rmi',
    ...toggle('-f', force),
    ...references,
  ],
  /** `file` on one's own machine. */
  'image.save': ({ references, file }: { references: readonly string[]; file: string }) => [
    'save',
    '-o',
    file,
    ...references,
  ],
  'image.load': ({ file }: { file: string }) => ['load', '-i', file],
  'image.import': ({ file, reference, changes, message, platform }: Import) => [
    'import',
    ...options('-c', changes),
    ...option('-m', message),
    ...option('--platform', platform),
    file,
    ...(reference ? [reference] : []),
  ],
} as const;
