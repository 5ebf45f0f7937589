'use client';

import { useRouter } from 'next/navigation';
import { useCallback } from 'react';
import { useMay } from '@/lib/client/session-facts';
import { lettersCount } from '@/lib/client/shortcuts/letters';
import { shortcutAt } from '@/lib/client/shortcuts/table';
import type { ContainerRow } from '@/lib/contract/containers';
import { useContainerActions } from '../actions-context';
import { containerHref } from '../href';
import { isStopped } from '../filter';
import { useVerbs } from '../use-verbs';

/** What the keys of a focused row do; what loses something asks before. Answers whether the key meant something. */
export function useRowShortcuts(env: string): (row: ContainerRow, key: string) => boolean {
  const { push } = useRouter();
  const { act, ask } = useContainerActions();
  const mine = useVerbs();
  const mayExec = useMay('container.exec');
  return useCallback(
    (row, key) => {
      const shortcut = shortcutAt('containers', key, lettersCount());
      const verb = shortcut === 'startStop' ? (isStopped(row) ? 'start' : 'stop') : shortcut;
      if (verb === 'start') {
        if (mine.includes(verb)) void act(verb, [row]);
      } else if (verb === 'stop' || verb === 'restart' || verb === 'remove') {
        if (mine.includes(verb)) ask(verb, [row]);
      } else if (verb && (verb !== 'terminal' || mayExec)) push(containerHref(env, row.id, verb));
      return shortcut !== null;
    },
    [env, push, act, ask, mine, mayExec],
  );
}
