import type Dockerode from 'dockerode';
import type { ImageConfig, ImageInspect } from '@/lib/contract/images';
import type { Engine } from '../engines';
import { asking } from '../errors';
import { imageName } from './name';
import { namesOf } from './tags';

type Answer = Dockerode.ImageInspectInfo;
type AnswerConfig = Partial<Answer['Config']> & { StopSignal?: string };

const nanosecondsPerSecond = 1e9;

/** What the engine knows of one image. Engine API `GET /images/{name}/json`. Bytes; seconds; times ISO 8601. */
export async function inspect(engine: Engine, name: string): Promise<ImageInspect> {
  const answer = await asking(engine.requests.getImage(imageName(name)).inspect());
  return {
    id: answer.Id,
    tags: namesOf(answer.RepoTags),
    digests: namesOf(answer.RepoDigests),
    // The zero time stands for "unknown", in `docker import`ed images for one.
    created: answer.Created && !answer.Created.startsWith('0001-') ? answer.Created : null,
    size: answer.Size,
    platform: [answer.Os, answer.Architecture, answer.Variant].filter(Boolean).join('/'),
    author: answer.Author ?? '',
    comment: answer.Comment ?? '',
    layers: answer.RootFS?.Layers?.length ?? 0,
    diffIds: answer.RootFS?.Layers ?? [],
    config: config(answer.Config ?? {}),
  };
}

function config(answer: AnswerConfig): ImageConfig {
  const entrypoint = answer.Entrypoint;
  return {
    command: answer.Cmd ?? [],
    entrypoint: typeof entrypoint === 'string' ? [entrypoint] : (entrypoint ?? []),
    env: answer.Env ?? [],
    exposedPorts: Object.keys(answer.ExposedPorts ?? {}),
    volumes: Object.keys(answer.Volumes ?? {}),
    workingDir: answer.WorkingDir ?? '',
    user: answer.User ?? '',
    stopSignal: answer.StopSignal ?? '',
    labels: answer.Labels ?? {},
    healthcheck: healthcheck(answer.Healthcheck),
  };
}

function healthcheck(answer: AnswerConfig['Healthcheck']): ImageConfig['healthcheck'] {
  if (!answer?.Test?.length || answer.Test[0] === 'NONE') return null;
  const seconds = (nanoseconds: number | undefined) => (nanoseconds ? nanoseconds / nanosecondsPerSecond : null);
  return {
    test: answer.Test,
    interval: seconds(answer.Interval),
    timeout: seconds(answer.Timeout),
    startPeriod: seconds(answer.StartPeriod),
    retries: answer.Retries || null,
  };
}
