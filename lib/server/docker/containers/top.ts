import type { Engine } from '../engines';
import { asking } from '../errors';

/** A process of a container as the engine's machine numbers it. */
export interface TopProcess {
  pid: number;
  /** The session that it belongs to: the process id of the one that leads it. */
  session: number;
  command: string;
}

/**
 * The processes of a container: Engine API `GET /containers/{id}/top`, which is a call of the engine machine's own `ps`.
 * Throws `container-not-running`, and `engine-error` where that `ps` is missing or does not know these columns.
 */
export async function top(engine: Engine, containerId: string): Promise<TopProcess[]> {
  const call = engine.requests.getContainer(containerId).top({ ps_args: '-eo pid,sid,args' });
  const { Titles, Processes } = (await asking(call)) as { Titles: string[]; Processes: string[][] };
  const column = (name: RegExp) => Titles.findIndex((title) => name.test(title));
  const [pid, session, command] = [column(/^PID$/), column(/^(SID|SESS)$/), column(/^(COMMAND|CMD|ARGS)$/)];
  return Processes.map((cells) => ({
    pid: Number(cells[pid]),
    session: Number(cells[session]),
    command: cells[command] ?? '',
  }));
}
