import { z } from 'zod';
import { optional } from './checks';
import { pairs } from './pairs';
import { text } from '../text';

export const mountKinds = ['volume', 'bind', 'anonymous', 'tmpfs', 'image'] as const;
export const propagations = ['', 'rprivate', 'private', 'rshared', 'shared', 'rslave', 'slave'] as const;
/** Whether mounts below the folder come along, and whether those can be written to. */
export const recursions = ['', 'enabled', 'disabled', 'writable', 'readonly'] as const;

/**
 * One place in the container whose files live outside of it: a named volume, a folder or file of the host, a volume
 * without a name, memory, or another image's files. `source` counts where there is one.
 */
export const MountRow = z
  .object({
    kind: z.enum(mountKinds).default('volume'),
    source: text().default(''),
    target: text(),
    readOnly: z.boolean().default(false),
    strict: z
      .boolean()
      .default(false)
      .describe('written as `--mount`: a folder of the host that is not there is an error instead of being made'),
    propagation: z.enum(propagations).default('').describe('of a folder of the host'),
    recursive: z.enum(recursions).default('').describe('of a folder of the host'),
    selinux: z.enum(['', 'z', 'Z']).default('').describe('how SELinux labels it: shared or private'),
    nocopy: z.boolean().default(false).describe('an empty volume is not filled from the image'),
    subpath: text().default('').describe('a folder in the volume (API 1.45) or image (API 1.48)'),
    driver: text().default('').describe('makes the volume'),
    driverOpts: pairs(),
    volumeLabels: pairs(),
    options: optional(/^[^\s:"]+$/, 'tmpfsOptions')
      .default('')
      .describe('of memory: `size=64m,mode=1777,noexec`'),
  })
  .superRefine(({ kind, source, target, readOnly, strict, subpath, options }, context) => {
    const issue = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
    const named = hasSource(kind);
    if (target === '' && (!named || source === '')) return;
    if (target === '') issue('target', 'required');
    else if (!target.startsWith('/')) issue('target', 'absolute');
    else if (/^\/+$/.test(target)) issue('target', 'root');
    else if (kind === 'tmpfs' && !strict && target.includes(':')) issue('target', 'colon');
    // The engine: "must not set ReadOnly mode when using anonymous volumes".
    if (kind === 'anonymous' && readOnly) issue('readOnly', 'readOnlyAnonymous');
    if (subpath.startsWith('/')) issue('subpath', 'subpath');
    if (kind === 'tmpfs' && strict && !/^(?:(?:size=[^,]+|mode=[0-7]+)(?:,|$))*$/.test(options))
      issue('options', 'tmpfsMount');
    if (named && source === '') issue('source', 'required');
    else if (kind === 'bind' && !source.startsWith('/')) issue('source', 'absolute');
    else if (kind === 'volume' && !/^[a-zA-Z0-9][a-zA-Z0-9_.-]+$/.test(source)) issue('source', 'volumeName');
  });
export type MountRow = z.infer<typeof MountRow>;

/** Whether this kind of mount is of something with a name or a path. */
export function hasSource(kind: MountRow['kind']): boolean {
  return kind === 'volume' || kind === 'bind' || kind === 'image';
}

/** Whether a row was filled in at all. A blank one is no error and does nothing. */
export function isMount({ target, source, kind }: Pick<MountRow, 'target' | 'source' | 'kind'>): boolean {
  return target !== '' || (source !== '' && hasSource(kind));
}
