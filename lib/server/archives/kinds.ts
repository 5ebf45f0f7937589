import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { changesOf, ImportQuery, LoadQuery } from '@/lib/contract/archives/archives';
import { dockerCommand } from '@/lib/contract/commands/docker-command';
import { parseReference } from '@/lib/contract/reference';
import type { ImportOptions } from '../docker/images/load';
import type { Environment } from '../core';
import { Failure } from '../errors/failure';
import type { JobKind } from '../jobs/job-kind';
import { take } from './take';
import type { Upload } from './upload';

/** Uploads whose jobs have not taken them yet: a job's input is kept as JSON, which a stream is not. */
export interface Arrived {
  put(upload: Upload): string;
  /** Once. Throws `conflict`: it came with the call that began the job. */
  take(id: string): Upload;
}

export function createArrived(): Arrived {
  const waiting = new Map<string, Upload>();
  return {
    put(upload) {
      const id = randomUUID();
      waiting.set(id, upload);
      return id;
    },
    take(id) {
      const upload = waiting.get(id);
      waiting.delete(id);
      if (!upload) throw new Failure('conflict');
      return upload;
    },
  };
}

/** What a file without a name is called. */
export const unnamed = 'images.tar';
const LoadInput = LoadQuery.extend({ upload: z.string() });
const ImportInput = ImportQuery.extend({ upload: z.string() });
type EnvironmentOf = (slug: string) => Environment;

/** `docker load`, of an archive that somebody sends. */
export function loadKind(environment: EnvironmentOf, arrived: Arrived): JobKind<z.infer<typeof LoadInput>> {
  return {
    kind: 'image.load',
    once: true,
    input: LoadInput,
    commands: ({ name = unnamed }) => [dockerCommand('image.load', { file: name })],
    async work(input, context) {
      const { images } = environment(context.env).docker;
      await take(arrived.take(input.upload), images.load, context);
      return null;
    },
  };
}

/** `docker import`, of an archive that somebody sends. */
export function importKind(environment: EnvironmentOf, arrived: Arrived): JobKind<z.infer<typeof ImportInput>> {
  return {
    kind: 'image.import',
    once: true,
    input: ImportInput,
    commands: ({ name = unnamed, changes = '', reference, message, platform }) => [
      dockerCommand('image.import', { file: name, reference, changes: changesOf(changes), message, platform }),
    ],
    async work(input, context) {
      const { images } = environment(context.env).docker;
      const options = importOptions(input);
      await take(arrived.take(input.upload), (archive, signal) => images.import(archive, options, signal), {
        ...context,
        loaded: ({ images: [id = ''], said }) => {
          const { repository, tag } = options;
          context.loaded({ images: [repository ? `${repository}:${tag}` : id], said });
        },
      });
      return null;
    },
  };
}

/** Throws `invalid-reference`, for one with a digest too. */
export function importOptions({
  reference = '',
  changes = '',
  message = '',
  platform = '',
}: ImportQuery): ImportOptions {
  const rest = { changes: changesOf(changes), message, platform };
  if (reference === '') return { ...rest, repository: '', tag: '' };
  const parsed = parseReference(reference);
  if (parsed.fault !== undefined || parsed.reference.digest)
    throw new Failure('invalid-reference', { detail: reference, field: 'reference' });
  return { ...rest, repository: parsed.reference.repository, tag: parsed.reference.tag ?? 'latest' };
}
