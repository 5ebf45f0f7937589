import type { Engine } from '../engines';
import { asking } from '../errors';

interface InfoAnswer {
  Name: string;
  KernelVersion: string;
  DockerRootDir: string;
  DefaultRuntime?: string;
  LoggingDriver?: string;
  SecurityOptions?: string[] | null;
}

/** What the engine gives a container that asks for nothing, and where it runs and keeps its data. */
export interface DefaultsOfEngine {
  hostname: string;
  kernel: string;
  rootDir: string;
  runtime: string;
  logDriver: string;
  /** Containers get a cgroup namespace of their own: moby says `name=cgroupns` exactly then. */
  privateCgroups: boolean;
}

/** Engine API `GET /info`. */
export async function defaults(engine: Engine): Promise<DefaultsOfEngine> {
  const answer = await asking(engine.requests.info() as Promise<InfoAnswer>);
  return {
    hostname: answer.Name,
    kernel: answer.KernelVersion,
    rootDir: answer.DockerRootDir,
    runtime: answer.DefaultRuntime ?? 'runc',
    logDriver: answer.LoggingDriver ?? 'json-file',
    privateCgroups: (answer.SecurityOptions ?? []).includes('name=cgroupns'),
  };
}
