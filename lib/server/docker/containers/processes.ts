import type { ContainerProcess } from '@/lib/contract/processes';
import type { Engine } from '../engines';
import { asking } from '../errors';
import { isFailure } from '../../errors/failure';

/** What `GET /containers/{id}/top` answers: the heads and the cells of a table that the machine's `ps` printed. */
export interface TopAnswer {
  Titles: string[];
  Processes: string[][] | null;
}
/** A process as `ps` tells it: it knows nothing of the numbers inside of a container, nor of what was before. */
export type SeenProcess = Omit<ContainerProcess, 'innerPid' | 'cpuNow'>;

/**
 * What `ps` is asked for, the best first: procps knows all of these columns, BusyBox fewer, and any knows its own default.
 */
const asked = ['-eo pid,ppid,uid,pcpu,rss,stat,etimes,time,args', '-o pid,ppid,user,rss,stat,time,args', '-ef'];

/**
 * The processes of a container with what they use: Engine API `GET /containers/{id}/top`, which is a call of the engine
 * machine's own `ps`. Throws `container-not-running`, `not-found`, and `engine-error` where that `ps` is missing.
 */
export async function processes(engine: Engine, containerId: string): Promise<SeenProcess[]> {
  for (const psArgs of asked) {
    try {
      const call = engine.requests.getContainer(containerId).top({ ps_args: psArgs });
      return readTop((await asking(call)) as TopAnswer);
    } catch (error) {
      // An older ps refuses columns that it does not know; the engine then answers with its words.
      const refused = isFailure(error) && error.code === 'engine-error' && psArgs !== asked.at(-1);
      if (!refused) throw error;
    }
  }
  return [];
}

/** Reads the table by its heads, whichever columns it has. */
export function readTop({ Titles, Processes }: TopAnswer): SeenProcess[] {
  const at = (...heads: string[]) => Titles.findIndex((title) => heads.includes(title.toUpperCase()));
  const places = {
    pid: at('PID'),
    parent: at('PPID'),
    user: at('UID', 'USER', 'EUSER'),
    cpu: at('%CPU'),
    memory: at('RSS'),
    state: at('STAT', 'S'),
    elapsed: at('ELAPSED'),
    time: at('TIME'),
    command: at('COMMAND', 'CMD', 'ARGS'),
  };
  return (Processes ?? []).map((cells) => {
    const text = (place: number) => cells[place] ?? null;
    const number = (place: number) => (cells[place] === undefined ? null : finite(Number(cells[place])));
    const kilobytes = number(places.memory);
    return {
      pid: Number(cells[places.pid]),
      parent: number(places.parent),
      user: text(places.user),
      cpu: number(places.cpu),
      memory: kilobytes === null ? null : kilobytes * 1024,
      state: text(places.state),
      elapsed: seconds(text(places.elapsed)),
      cpuTime: seconds(text(places.time)),
      command: text(places.command) ?? '',
    };
  });
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

/** `[[DD-]hh:]mm:ss` or plain seconds, as `ps` writes times, in seconds. Null for anything else. */
function seconds(text: string | null): number | null {
  const [, days, hours, minutes, rest] = /^(?:(?:(\d+)-)?(\d+):)?(?:(\d+):)?(\d+)$/.exec(text ?? '') ?? [];
  if (rest === undefined) return null;
  // Of two parts the first is minutes.
  const [h, m] = minutes === undefined && days === undefined ? [0, hours] : [hours, minutes];
  return Number(days ?? 0) * 86_400 + Number(h ?? 0) * 3600 + Number(m ?? 0) * 60 + Number(rest);
}
