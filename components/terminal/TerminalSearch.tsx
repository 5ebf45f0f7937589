'use client';

import type { ISearchOptions, SearchAddon } from '@xterm/addon-search';
import { CaseSensitive, ChevronDown, ChevronUp, Regex, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { IconButton } from '@/components/ui/IconButton';

/** As #RRGGBB, which the addon asks for: readable on light and on dark. */
const decorations = {
  matchBackground: '#7a5b00',
  activeMatchBackground: '#b45309',
  activeMatchBorder: '#f2b33d',
  matchOverviewRuler: '#b98900',
  activeMatchColorOverviewRuler: '#f2b33d',
};

interface TerminalSearchProps {
  search: SearchAddon;
  onClose: () => void;
}

/** Finds text in what a terminal has shown, 10,000 lines back: how many, next, previous, by case, by regular expression. */
export function TerminalSearch({ search, onClose }: TerminalSearchProps) {
  const t = useTranslations('terminal.find');
  const [text, setText] = useState('');
  const [caseSensitive, setCase] = useState(false);
  const [regex, setRegex] = useState(false);
  const [found, setFound] = useState({ resultIndex: -1, resultCount: 0 });
  const wrong = regex && !isExpression(text);
  useEffect(() => {
    const listening = search.onDidChangeResults(setFound);
    return () => {
      listening.dispose();
      search.clearDecorations();
    };
  }, [search]);
  const options = (more: ISearchOptions = {}): ISearchOptions => ({ caseSensitive, regex, decorations, ...more });
  useEffect(() => {
    // Counted anew for other options too: the addon (0.16) compares them with themselves.
    search.clearDecorations();
    if (text && !wrong) search.findNext(text, { caseSensitive, regex, decorations, incremental: true });
  }, [search, text, wrong, caseSensitive, regex]);
  const step = (back: boolean) => {
    if (!text || wrong) return;
    if (back) search.findPrevious(text, options());
    else search.findNext(text, options());
  };
  const said = wrong
    ? t('wrong')
    : found.resultCount === 0
      ? t('none')
      : found.resultIndex < 0
        ? t('many', { count: found.resultCount })
        : t('of', { index: found.resultIndex + 1, count: found.resultCount });
  return (
    <div className="term-find" role="search" aria-label={t('label')}>
      <input
        autoFocus
        type="text"
        spellCheck={false}
        autoComplete="off"
        aria-label={t('label')}
        aria-invalid={wrong}
        placeholder={t('label')}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') step(event.shiftKey);
          else if (event.key === 'Escape') onClose();
          else return;
          event.preventDefault();
          event.stopPropagation();
        }}
      />
      <span className="num dim" role="status">
        {text ? said : ''}
      </span>
      <IconButton
        size="xs"
        label={t('case')}
        aria-pressed={caseSensitive}
        icon={<CaseSensitive className="i s" aria-hidden />}
        onClick={() => setCase(!caseSensitive)}
      />
      <IconButton
        size="xs"
        label={t('regex')}
        aria-pressed={regex}
        icon={<Regex className="i s" aria-hidden />}
        onClick={() => setRegex(!regex)}
      />
      <IconButton
        size="xs"
        label={t('previous')}
        icon={<ChevronUp className="i s" aria-hidden />}
        onClick={() => step(true)}
      />
      <IconButton
        size="xs"
        label={t('next')}
        icon={<ChevronDown className="i s" aria-hidden />}
        onClick={() => step(false)}
      />
      <IconButton size="xs" label={t('close')} icon={<X className="i s" aria-hidden />} onClick={onClose} />
    </div>
  );
}

function isExpression(text: string): boolean {
  try {
    return new RegExp(text) !== null;
  } catch {
    return false;
  }
}
