'use client';

import { useTranslations } from 'next-intl';
import { useCallback, useMemo } from 'react';
import { Button } from '@/components/ui/Button';
import { LabelValues } from '@/components/session/LabelValues';
import { FilterBox } from '@/components/ui/FilterBox';
import { ProblemPanel } from '@/components/ui/ProblemPanel';
import { RelativeTime } from '@/components/ui/Time';
import type { ContainerRow } from '@/lib/contract/containers';
import { mostWatched } from '@/lib/contract/stats-bounds';
import { filterKeys, type FilterKey, type LabelsOf } from '../filter';
import { ColumnChooser } from './ColumnChooser';
import { suggestFilter } from './suggest';
import type { ListSizes } from './use-sizes';

interface ListToolsProps {
  text: string;
  onText: (text: string) => void;
  rows: readonly ContainerRow[];
  labelsOf: LabelsOf;
  shown: number;
  columns: string;
  onColumns: (word: string) => void;
  grouped: boolean;
  onGroup: (on: boolean) => void;
  /** Null: the column is not there. */
  sizes: ListSizes | null;
  /** Running containers that are not measured, while the list is sorted by what is. */
  unmeasured: number;
}

/** The filter, what the list shows, and what is to be said about its figures. */
export function ListTools(props: ListToolsProps) {
  const { text, onText, rows, labelsOf, shown, sizes, unmeasured } = props;
  const t = useTranslations('containers');
  const hints = useMemo(
    () => Object.fromEntries(filterKeys.map((key) => [key, t(`filters.${key}`)])) as Record<FilterKey, string>,
    [t],
  );
  const suggest = useCallback(
    (typed: string, caret: number) => suggestFilter(typed, caret, rows, labelsOf, hints),
    [rows, labelsOf, hints],
  );
  return (
    <>
      <div className="tools">
        <FilterBox
          value={text}
          onChange={onText}
          placeholder={t('filter')}
          count={t('count', { shown, all: rows.length })}
          suggest={suggest}
        />
        <ColumnChooser word={props.columns} onChange={props.onColumns} group={props.grouped} onGroup={props.onGroup} />
        {sizes ? <SizesNote sizes={sizes} /> : null}
        <LabelValues text={text} />
        {unmeasured > 0 ? (
          <p className="dim" role="status">
            {t('usage.bound', { measured: mostWatched, left: unmeasured })}
          </p>
        ) : null}
      </div>
      {sizes?.problem ? (
        <div className="tools">
          <ProblemPanel problem={sizes.problem} />
        </div>
      ) : null}
    </>
  );
}

function SizesNote({ sizes }: { sizes: ListSizes }) {
  const t = useTranslations('containers.size');
  return (
    <span className="sizes-n dim">
      {sizes.busy ? (
        <span role="status">{t('measuring')}</span>
      ) : (
        <>
          {sizes.at ? (
            <span>
              {t('measured')} <RelativeTime at={sizes.at} />
            </span>
          ) : null}
          <Button size="xs" variant="ghost" onClick={sizes.measure}>
            {t('again')}
          </Button>
        </>
      )}
    </span>
  );
}
