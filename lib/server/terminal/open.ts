import { quoteWords, splitWords } from '@/lib/contract/run/words';
import type { Actor } from '@/lib/contract/roles';
import type { TerminalOpen } from '@/lib/contract/terminal';
import type { Environment } from '../core';
import type { Docker } from '../docker/docker';
import { execBody } from '../docker/exec/create';
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

/** Where a terminal is opened: an engine, and who is asked before it is. */
export type OpenPlace = Pick<Environment, 'docker' | 'guard'>;

type Detail = Awaited<ReturnType<Docker['containers']['detail']>>;

/**
 * Opens what `request` asks for, as far as the policy lets `actor`. `id` becomes the session's. Throws
 * `container-not-running`, `no-shell`, `not-found`, `policy`.
 */
export async function open(place: OpenPlace, request: TerminalOpen, id: string, actor: Actor): Promise<Opened> {
  const { docker, guard } = place;
  const container = await docker.containers.detail(request.containerId);
  if (request.kind === 'exec') return exec(place, request, { id, actor, container });
  await guard.use(actor, container.id);
  if (request.kind === 'attach' && container.state !== 'running')
    throw new Failure('container-not-running', { detail: `Container ${container.name} is ${container.state}` });
  const { tty, autoRemove } = container;
  const { cols, rows } = request;
  const upstream = await openMain(docker, { id: container.id, tty, autoRemove, cols, rows });
  if (request.kind === 'start') await start(docker, container.id, upstream);
  else await redraw(upstream, cols, rows);
  return { facts: mainFacts(request, id, container), upstream };
}

async function exec(
  { docker, guard }: OpenPlace,
  request: TerminalOpen,
  { id, actor, container }: { id: string; actor: Actor; container: Detail },
): Promise<Opened> {
  const { tty, cols, rows, user = '' } = request;
  const words = request.command?.trim() ? splitWords(request.command) : [];
  if (!words) throw new Failure('bad-request', { detail: 'A quote or a backslash is left open.', field: 'command' });
  await guard.exec(actor, container.id, execBody({ command: words, user, tty, stdin: true }));
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
