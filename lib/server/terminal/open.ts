import { quoteWords, splitWords } from '@/lib/contract/run/words';
import type { Caller } from '@/lib/contract/roles';
import type { TerminalOpen } from '@/lib/contract/terminal';
import type { Environment } from '../core';
import type { Docker } from '../docker/docker';
import { Failure } from '../errors/failure';
import { openExec } from './exec-upstream';
import { openMain, type MainUpstream } from './main-upstream';
import type { JudgedVerbs } from '../policy/judged-verbs';
import type { SessionFacts } from './session';
import type { Upstream } from './upstream';

/** What a session is made of. */
export interface Opened {
  facts: SessionFacts;
  upstream: Upstream;
}

/** Where a terminal is opened: an engine, and the verbs of it that are judged. */
export type OpenPlace = Pick<Environment, 'docker' | 'judged'>;

type Detail = Awaited<ReturnType<Docker['containers']['detail']>>;

/**
 * Opens what `request` asks for, as far as the policy lets `caller`. `id` becomes the session's. Throws
 * `container-not-running`, `no-shell`, `not-found`, `policy`.
 */
export async function open(place: OpenPlace, request: TerminalOpen, id: string, caller: Caller): Promise<Opened> {
  const { docker } = place;
  const judged = place.judged(caller);
  const container = await docker.containers.detail(request.containerId);
  if (request.kind === 'exec') return exec({ docker, judged }, request, { id, container });
  if (request.kind === 'attach' && container.state !== 'running')
    throw new Failure('container-not-running', { detail: `Container ${container.name} is ${container.state}` });
  const { tty, autoRemove } = container;
  const { cols, rows } = request;
  const upstream = await openMain({ docker, judged }, { id: container.id, tty, autoRemove, cols, rows });
  if (request.kind === 'start') await start(judged, container.id, upstream);
  else await redraw(upstream, cols, rows);
  return { facts: mainFacts(request, id, container), upstream };
}

async function exec(
  place: { docker: Docker; judged: JudgedVerbs },
  request: TerminalOpen,
  { id, container }: { id: string; container: Detail },
): Promise<Opened> {
  const { tty, cols, rows, user = '' } = request;
  const words = request.command?.trim() ? splitWords(request.command) : [];
  if (!words) throw new Failure('bad-request', { detail: 'A quote or a backslash is left open.', field: 'command' });
  const { upstream, program } = await openExec(place, {
    containerId: container.id,
    containerStartedAt: container.startedAt,
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

async function start(judged: JudgedVerbs, containerId: string, upstream: MainUpstream): Promise<void> {
  try {
    await upstream.startBy(() => judged.start(containerId));
  } catch (error) {
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
