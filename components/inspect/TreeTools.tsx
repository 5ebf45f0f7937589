'use client';

import { ArrowDown, ArrowUp, Download } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/Button';
import { CopyButton } from '@/components/ui/CopyButton';
import { FilterBox } from '@/components/ui/FilterBox';
import { IconButton } from '@/components/ui/IconButton';
import { saveText } from '@/components/ui/save-text';
import type { Json } from './json-rows';
import type { JsonTree } from './use-json-tree';

interface TreeToolsProps {
  tree: JsonTree;
  data: Json | undefined;
  /** Of the file that it is downloaded as, without `.json`. */
  file: string;
}

/** Above a tree of JSON: a search that goes from match to match, folding, and the whole of it to copy and to download. */
export function TreeTools({ tree, data, file }: TreeToolsProps) {
  const t = useTranslations('container.inspect');
  const count = tree.hits.size;
  const text = () => JSON.stringify(data, null, 2);
  return (
    <>
      <div
        className="insp-q"
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || count === 0) return;
          event.preventDefault();
          tree.goTo(event.shiftKey ? -1 : 1);
        }}
      >
        <FilterBox
          value={tree.query}
          onChange={tree.search}
          placeholder={t('find')}
          count={t('hits', { at: tree.at + 1, count })}
        />
      </div>
      {tree.query && count > 0 ? (
        <>
          <IconButton
            size="sm"
            label={t('previous')}
            icon={<ArrowUp className="i" aria-hidden />}
            onClick={() => tree.goTo(-1)}
          />
          <IconButton
            size="sm"
            label={t('next')}
            icon={<ArrowDown className="i" aria-hidden />}
            onClick={() => tree.goTo(1)}
          />
        </>
      ) : null}
      <div className="end">
        <Button variant="ghost" size="sm" onClick={tree.foldAll}>
          {tree.allFolded ? t('unfold') : t('fold')}
        </Button>
        <CopyButton size="md" text={text} label={t('copy')} />
        <IconButton
          size="md"
          label={t('download')}
          disabled={data === undefined}
          icon={<Download className="i" aria-hidden />}
          onClick={() => saveText(`${file}.json`, text(), 'application/json')}
        />
      </div>
    </>
  );
}
