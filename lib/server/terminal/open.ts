import { quoteWords, splitWords } from '@/lib/contract/run/words';
import type { TerminalOpen } from '@/lib/contract/terminal';
import type { Docker } from '../docker/docker';
import { Failure } from '../errors/failure';
import { openExec } from './exec-upstream';
import { openMain, type MainUpstream } from './main-upstream';
import type { SessionFacts } from './session';
import type { Upstream } from './upstream';

/** What a session is made of. */
export interface Opened {
  facts: SessionFacts;
  upstream: Upstream;
}

type Detail = Awaited<ReturnType<Docker['containers']['detail']>>;

/** Opens what `request` asks for. `id` becomes the session's. Throws `container-not-running`, `no-shell`, `not-found`. */
export async function open(docker: Docker, request: TerminalOpen, id: string): Promise<Opened> {
  const container = await docker.containers.detail(request.containerId);
  if (request.kind === 'exec') return exec(docker, request, id, container);
  if (request.kind === 'attach' && container.state !== 'running')
    throw new Failure('container-not-running', { detail: `Container ${container.name} is ${container.state}` });
  const { tty, autoRemove } = container;
  const { cols, rows } = request;
  const upstream = await openMain(docker, { id: container.id, tty, autoRemove, cols, rows });
  if (request.kind === 'start') await start(docker, container.id, upstream);
  else await redraw(upstream, cols, rows);
  return { facts: mainFacts(request, id, container), upstream };
}

async function exec(docker: Docker, request: TerminalOpen, id: string, container: Detail): Promise<Opened> {
  const { tty, cols, rows, user = '' } = request;
  const words = request.command?.trim() ? splitWords(request.command) : [];
  if (!words) throw new Failure('bad-request', { detail: 'A quote or a backslash is left open.', field: 'command' });
  const { upstream, program } = await openExec(docker, {
    containerId: container.id,
    command: words,
    ...{ user, tty, cols, rows },
  });
  const facts: SessionFacts = {
    ...common(request, id, container),
    kind: 'exec',
    command: words.length > 0 ? quoteWords(words) : (program.split('/').pop() ?? ''),
    user,
    tty,
    stdin: true,
  };
  return { facts, upstream };
}

async function start(docker: Docker, containerId: string, upstream: MainUpstream): Promise<void> {
  const failed = new AbortController();
  // Told meanwhile: the engine takes a size the moment the process is there, before it answers the start.
  void upstream.settleSize(failed.signal);
  try {
    await docker.containers.start(containerId);
  } catch (error) {
    failed.abort();
    await upstream.hangUp();
    upstream.output.stream.destroy();
    throw error;
  }
}

/** As `docker attach` does: a program draws itself anew only when its size changes. */
async function redraw(upstream: Upstream, cols: number, rows: number): Promise<void> {
  // One that ends meanwhile has no size any more; its end is told by the stream.
  for (const height of [rows + 1, rows]) await upstream.resize(cols, height).catch(() => undefined);
}

function mainFacts(request: TerminalOpen, id: string, container: Detail): SessionFacts {
  return {
    ...common(request, id, container),
    kind: request.kind === 'start' ? 'run' : 'attach',
    command: quoteWords([container.path, ...container.args]),
    user: '',
    tty: container.tty,
    stdin: container.openStdin,
  };
}

function common({ env, cols, rows }: TerminalOpen, id: string, { id: containerId, name: containerName }: Detail) {
  return { id, env, cols, rows, containerId, containerName };
}
