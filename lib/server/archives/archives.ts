import type { ExportRequest, ImportQuery, LoadQuery, SaveRequest } from '@/lib/contract/archives/archives';
import { savedName } from '@/lib/contract/archives/names';
import type { Job } from '@/lib/contract/jobs';
import type { Caller } from '@/lib/contract/roles';
import type { Environment } from '../core';
import { Failure } from '../errors/failure';
import type { Jobs } from '../jobs/jobs';
import { give } from './give';
import { createArrived, importKind, importOptions, loadKind, unnamed } from './kinds';
import { openUpload, type ArchiveBody } from './upload';

/** What an upload is for and who sends it. */
interface Sent<Query> {
  caller: Caller;
  query: Query;
  body: ArchiveBody;
}

/** Images and file systems as archives, out of an engine and into it, streamed. */
export interface Archives {
  /** Throws `image-not-found`, `invalid-reference`. */
  expectImages(env: string, references: readonly string[]): Promise<void>;
  /** Throws the same; what happens later breaks the answer off. `signal`: whoever asked has left. */
  save(env: string, asked: SaveRequest, signal: AbortSignal): Promise<Response>;
  /** Throws `not-found`. */
  expectContainer(env: string, id: string): Promise<void>;
  export(env: string, id: string, asked: ExportRequest, signal: AbortSignal): Promise<Response>;
  /** Answers the job once it is done. Throws what it failed with; `cancelled` where somebody ended it. */
  load(env: string, sent: Sent<LoadQuery>): Promise<Job>;
  import(env: string, sent: Sent<ImportQuery>): Promise<Job>;
}

export function createArchives({
  environment,
  jobs,
}: {
  environment: (slug: string) => Environment;
  jobs: Jobs;
}): Archives {
  const arrived = createArrived();
  jobs.register(loadKind(environment, arrived));
  jobs.register(importKind(environment, arrived));

  async function expectImages(env: string, references: readonly string[]): Promise<void> {
    const { images } = environment(env).docker;
    for (const reference of references) await images.raw(reference);
  }
  /** A job of that kind on what was sent, from its first byte to its end. */
  async function worked(env: string, kind: 'image.load' | 'image.import', subject: string, sent: Sent<LoadQuery>) {
    const { caller, query, body } = sent;
    environment(env);
    const upload = arrived.put(await openUpload(body));
    const { id } = await jobs.start({ env, kind, subject, input: { ...query, upload }, caller });
    const job = await jobs.ended(id);
    if (job.state === 'done') return job;
    if (!job.error) throw new Failure('cancelled');
    const { code, detail, field, issues } = job.error;
    throw new Failure(code, {
      ...(detail ? { detail } : {}),
      ...(field ? { field } : {}),
      ...(issues ? { issues } : {}),
    });
  }
  return {
    expectImages,
    async save(env, { references, gzip }, signal) {
      await expectImages(env, references);
      const archive = environment(env).docker.images.save(references, signal);
      return give(await unlessLeft(archive, signal), { name: savedName(references), gzip });
    },
    async expectContainer(env, id) {
      await environment(env).docker.containers.inspect(id);
    },
    async export(env, id, { gzip }, signal) {
      const { docker } = environment(env);
      const { Id, Name } = await docker.containers.inspect(id);
      const archive = docker.containers.export(Id, signal);
      return give(await unlessLeft(archive, signal), { name: `${Name.replace(/^\//, '')}.tar`, gzip });
    },
    load: (env, sent) => worked(env, 'image.load', sent.query.name ?? unnamed, sent),
    async import(env, sent) {
      const { repository, tag } = importOptions(sent.query);
      return worked(env, 'image.import', repository ? `${repository}:${tag}` : (sent.query.name ?? unnamed), sent);
    },
  };
}

async function unlessLeft<T>(call: Promise<T>, signal: AbortSignal): Promise<T> {
  return call.catch((error: unknown) => {
    throw signal.aborted ? new Failure('cancelled') : error;
  });
}
