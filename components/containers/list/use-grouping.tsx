'use client';

import { useMemo } from 'react';
import type { Grouping } from '@/components/ui/data-table-lines';
import { useUrlState } from '@/components/ui/url-state';
import type { ContainerRow } from '@/lib/contract/containers';
import { GroupHead } from './GroupHead';

/** Groups by Compose project, with what is folded; both stand in the address. Those of no project come last. */
export function useGrouping(): { grouping: Grouping<ContainerRow> | undefined; group: (on: boolean) => void } {
  const [word, setWord] = useUrlState('group');
  const [foldedWord, setFolded] = useUrlState('folded');
  const grouping = useMemo<Grouping<ContainerRow> | undefined>(() => {
    if (word !== 'project') return undefined;
    // A project's name holds neither comma nor space; the group of those without one is `-`, which none can be called.
    const collapsed = new Set(foldedWord.split(',').filter(Boolean));
    const toggle = (key: string) => {
      const next = new Set(collapsed);
      if (!next.delete(key)) next.add(key);
      setFolded([...next].sort().join(','));
    };
    return {
      keyOf: (row) => row.project ?? none,
      compare: (a, b) => Number(a === none) - Number(b === none) || a.localeCompare(b),
      collapsed,
      head: (key, rows, folded) => (
        <GroupHead project={key === none ? null : key} rows={rows} collapsed={folded} onToggle={() => toggle(key)} />
      ),
    };
  }, [word, foldedWord, setFolded]);
  return { grouping, group: (on) => setWord(on ? 'project' : '') };
}

const none = '-';
