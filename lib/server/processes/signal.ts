import { dockerCommand } from '@/lib/contract/commands/docker-command';
import type { SignalRequest, SignalSent } from '@/lib/contract/processes';
import type { Docker } from '../docker/docker';
import type { SeenProcess } from '../docker/containers/processes';
import { Failure } from '../errors/failure';
import type { JudgedVerbs } from '../policy/judged-verbs';
import { lookScript, readLook } from './look-inside';
import { matchProcess } from './match';
import { seeInside, type InnerProcess } from './own-sight';
import { runInside } from './run-inside';

/** $1 is the process, $2 when it began, $3 the signal. Leaves with 4 when another process has that number by now. */
const killScript = `IFS= read -r s 2>/dev/null <"/proc/$1/stat" || exit 4
case "\${s##*) } " in *" $2 "*) ;; *) exit 4 ;; esac
kill -s "$3" "$1"`;
const another = 4;

/**
 * Sends a signal to one process of a container, which the request tells by its number on the engine's machine. The main
 * process gets it from the engine; for others the number inside is found, and a shell of the container sends it as root.
 * Throws `no-shell`, `conflict` when it cannot be told which process it is, `not-found` when it is gone.
 */
export async function signalProcess(
  docker: Docker,
  judged: JudgedVerbs,
  containerId: string,
  { pid, signal, command }: SignalRequest,
): Promise<SignalSent> {
  const { Id, Name, State, HostConfig } = await docker.containers.inspect(containerId);
  const name = Name.replace(/^\//, '');
  const seen = await docker.containers.processes(Id);
  const target = seen.find((one) => one.pid === pid);
  if (!target || (command !== undefined && command !== target.command)) throw gone(pid);
  if (pid === State.Pid) {
    await docker.containers.kill(Id, `SIG${signal}`);
    const line = dockerCommand('container.kill', { names: [name], signal });
    return { innerPid: HostConfig.PidMode === 'host' ? pid : 1, command: line };
  }
  const inner = await find(pid, seen, State.Pid, () => runInside(docker, judged, Id, lookScript));
  const sent = await runInside(docker, judged, Id, killScript, String(inner.pid), inner.began, signal);
  if (sent.exitCode === another) throw gone(pid);
  if (sent.exitCode !== 0) throw new Failure('engine-error', { detail: sent.output.trim() });
  const line = dockerCommand('container.signal', { name, user: '0', pid: inner.pid, signal });
  return { innerPid: inner.pid, command: line };
}

/** Its number inside: seen by Quayside itself, or by a look from inside. */
async function find(
  pid: number,
  seen: readonly SeenProcess[],
  mainPid: number,
  look: () => Promise<{ output: string }>,
): Promise<InnerProcess> {
  const main = seen.find((one) => one.pid === mainPid);
  const own = main ? (await seeInside(main, [pid])).get(pid) : undefined;
  if (own) return own;
  const match = matchProcess(pid, seen, readLook((await look()).output));
  if ('found' in match) return match.found;
  if (match.missing === 'gone') throw gone(pid);
  const detail = `Which process of the container is ${pid} on the engine's machine cannot be told: several look the same.`;
  throw new Failure('conflict', { detail });
}

function gone(pid: number): Failure {
  return new Failure('not-found', { detail: `The process ${pid} is not there any more.` });
}
