'use client';

import { useTranslations } from 'next-intl';
import { useCallback, useMemo } from 'react';
import { filterKeys, readFilter, type FilterKey, type LabelsOf } from '@/components/containers/filter';
import { withToken } from '@/components/ui/filter-terms';
import { suggestFilter } from '@/components/containers/list/suggest';
import { Button } from '@/components/ui/Button';
import { FilterBox } from '@/components/ui/FilterBox';
import { Select } from '@/components/ui/Select';
import type { ContainerRow } from '@/lib/contract/containers';
import { noProject } from './graph/graph';
import type { View } from './view';

interface TopologyToolsProps {
  text: string;
  onText: (text: string) => void;
  rows: readonly ContainerRow[];
  labelsOf: LabelsOf;
  shown: number;
  view: View;
  folded: ReadonlySet<string>;
  onFolded: (word: string) => void;
}

/** The filter of the containers, a choice of one Compose project, and folding all of them. */
export function TopologyTools({ text, onText, rows, labelsOf, shown, view, folded, onFolded }: TopologyToolsProps) {
  const t = useTranslations('topology');
  const words = useTranslations('containers');
  const hints = useMemo(
    () => Object.fromEntries(filterKeys.map((key) => [key, words(`filters.${key}`)])) as Record<FilterKey, string>,
    [words],
  );
  const suggest = useCallback(
    (typed: string, caret: number) => suggestFilter(typed, caret, rows, labelsOf, hints),
    [rows, labelsOf, hints],
  );
  const projects = useMemo(
    () => [...new Set(rows.flatMap(({ project }) => project ?? []))].sort((a, b) => a.localeCompare(b)),
    [rows],
  );
  const [chosen] = readFilter(text).flatMap(({ key, not, values }) => (key === 'project' && !not ? values : []));
  const keys = [...projects, ...(rows.some(({ project }) => project === null) ? [noProject] : [])];
  const allFolded = keys.every((key) => folded.has(key));
  return (
    <div className="tools">
      <FilterBox
        value={text}
        onChange={onText}
        placeholder={t('filter')}
        count={words('count', { shown, all: rows.length })}
        suggest={suggest}
      />
      {projects.length ? (
        <Select
          label={t('project')}
          value={projects.find((project) => project.toLowerCase() === chosen) ?? ''}
          onValueChange={(project) => onText(withToken(text, 'project', project === '' ? null : project))}
          options={[{ value: '', label: t('allProjects') }, ...projects.map((value) => ({ value, label: value }))]}
        />
      ) : null}
      {view === 'picture' && keys.length > 1 ? (
        <div className="end">
          <Button variant="ghost" onClick={() => onFolded(allFolded ? '' : keys.sort().join(','))}>
            {allFolded ? t('unfoldAll') : t('foldAll')}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
