'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, useContext, useEffect, useRef } from 'react';
import { api, ApiError, envPath } from '@/lib/client/api';
import { useActivity, useContainer, useContainers, useEngine } from '@/lib/client/live/hooks';
import type { Activity } from '@/lib/contract/engine';
import type { ContainerDetail } from '@/lib/contract/inspect';
import type { ContainerRow } from '@/lib/contract/containers';
import type { Problem } from '@/lib/contract/problem';

/** One container as its page knows it. */
export interface ContainerPage {
  env: string;
  /** The id or name of the address. */
  id: string;
  /** What inspect told last; stays when the container is gone. */
  detail: ContainerDetail | undefined;
  row: ContainerRow | undefined;
  /** It was there and is not any more; with the engine's event, if it was seen. */
  gone: { event: Activity | undefined } | null;
  problem: Problem | null;
  /** Since when Quayside copies files of it, which keeps the engine from answering about it. ISO 8601. */
  copying: string | null;
}

export const ContainerContext = createContext<ContainerPage | null>(null);

/** The container of this page and what is known of it. Only under <ContainerFrame>. */
export function useContainerPage(): ContainerPage {
  const page = useContext(ContainerContext);
  if (!page) throw new Error('useContainerPage() needs <ContainerFrame> around it.');
  return page;
}

/**
 * Reads the detail of a container by full or short id or by name, and again whenever its live row changes or the engine
 * is back: the page follows the engine's events and never polls.
 */
export function useContainerDetail(env: string, id: string): ContainerPage {
  const client = useQueryClient();
  const query = useQuery({
    queryKey: ['container', env, id],
    queryFn: ({ signal }) => api<ContainerDetail>('GET', envPath(env, 'containers', id), undefined, signal),
  });
  const detail = query.data;
  const fullId = detail?.id ?? id;
  const row = useContainer(fullId) ?? undefined;
  // By a name the page follows whichever container has it: one that was recreated is another.
  const rows = useContainers();
  const heir = rows?.find((one) => one.name === id && one.id !== fullId)?.id;
  // Before the engine has told anything the address is all that is known of it.
  const named = row ?? rows?.find((one) => one.name === id) ?? rows?.find((one) => one.id.startsWith(id));
  const engine = useEngine()?.state;
  const event = useActivity().find(
    (one) =>
      one.type === 'container' && one.action === 'destroy' && (one.objectId.startsWith(fullId) || one.name === id),
  );
  const before = useRef<{ row: ContainerRow | undefined; engine: typeof engine }>({
    row: undefined,
    engine: undefined,
  });
  useEffect(() => {
    const changed = before.current.row && row && before.current.row !== row;
    const back = before.current.engine === 'unreachable' && engine === 'connected';
    before.current = { row: row ?? before.current.row, engine };
    if (changed || back || (heir !== undefined && !row))
      void client.invalidateQueries({ queryKey: ['container', env, id] });
  }, [client, env, id, row, engine, heir]);
  const told = query.error instanceof ApiError ? query.error.problem : null;
  const unfound = told?.code === 'not-found';
  // While it is being recreated another has its name, or nobody: it is there all the same.
  const problem = unfound && row ? null : told;
  const missing = !row && (unfound || event?.objectId === fullId);
  return {
    env,
    id,
    detail,
    row,
    gone: missing && (detail || event) ? { event } : null,
    problem,
    copying: named?.copying ?? null,
  };
}
