import type { Engine } from '../engines';
import { asking } from '../errors';

/** How an exec fares. `exitCode` is null while it runs; `pid` is its first process as the engine's machine numbers it. */
export interface ExecState {
  running: boolean;
  exitCode: number | null;
  pid: number;
}

/** Engine API `GET /exec/{id}/json`. Throws `not-found` once the container is gone. */
export async function inspectExec(engine: Engine, id: string): Promise<ExecState> {
  const { Running, ExitCode, Pid } = await asking(engine.requests.getExec(id).inspect());
  return { running: Running, exitCode: Running ? null : ExitCode, pid: Pid };
}
