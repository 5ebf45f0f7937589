'use client';

import {
  ArrowDown,
  ArrowUp,
  CaseSensitive,
  Filter,
  History,
  Palette,
  Regex,
  SlidersHorizontal,
  WrapText,
} from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/Button';
import { FilterBox } from '@/components/ui/FilterBox';
import { IconButton } from '@/components/ui/IconButton';
import { Select } from '@/components/ui/Select';
import type { LogSession } from '@/lib/client/logs/log-session';
import { timeStyles, useLogSettings } from '@/lib/client/logs/settings';
import type { Problem } from '@/lib/contract/problem';
import { CopyLog } from './CopyLog';
import { LogDownload } from './LogDownload';
import { LogRange, type Stretch } from './LogRange';
import { LogSift } from './LogSift';
import { Toggle } from './Toggle';
import type { ViewFilter } from './view-filter';

interface LogToolsProps {
  env: string;
  containers: readonly { id: string; name: string }[];
  names: readonly string[] | null;
  fileName: string;
  session: LogSession;
  given: ViewFilter;
  onGiven: (given: ViewFilter) => void;
  /** Lines that match, and lines held. */
  found: number | null;
  total: number;
  judging: boolean;
  /** What is wrong with the regular expression. */
  invalid: string | null;
  stretch: Stretch | null;
  onStretch: (stretch: Stretch | null) => void;
  onStep: (by: 1 | -1) => void;
  onHistory: () => void;
  onProblem: (problem: Problem) => void;
}

/** The bar over a log: find, sift, which lines, how they look, copy, download. On a phone all but the filter lies behind a button. */
export function LogTools(props: LogToolsProps) {
  const { given, onGiven, found, total, judging, invalid, session, stretch } = props;
  const t = useTranslations('logs');
  const [settings, change] = useLogSettings();
  const [unfolded, setUnfolded] = useState(false);
  // No chip tells of these two.
  const sifted = given.stream !== 'all' || given.level !== null;
  return (
    <div className={unfolded ? 'tools log-tools is-open' : 'tools log-tools'}>
      <div
        className="log-find"
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || given.query === '') return;
          event.preventDefault();
          props.onStep(event.shiftKey ? -1 : 1);
        }}
      >
        <FilterBox
          value={given.query}
          onChange={(query) => onGiven({ ...given, query })}
          placeholder={t('filter')}
          count={
            invalid !== null ? (
              <span className="log-bad" title={invalid}>
                {t('find.invalid')}
              </span>
            ) : judging ? (
              t('find.judging')
            ) : (
              t('matches', { count: found ?? 0, total })
            )
          }
        />
        <IconButton
          size="md"
          className={sifted ? 'log-more is-on' : 'log-more'}
          label={t(sifted ? 'toolsSifted' : 'tools')}
          icon={<SlidersHorizontal className="i" aria-hidden />}
          aria-expanded={unfolded}
          onClick={() => setUnfolded(!unfolded)}
        />
        <Toggle
          label={t('find.regex')}
          icon={<Regex className="i" aria-hidden />}
          on={settings.regex}
          onChange={(regex) => change({ regex })}
        />
        <Toggle
          label={t('find.matchCase')}
          icon={<CaseSensitive className="i" aria-hidden />}
          on={settings.matchCase}
          onChange={(matchCase) => change({ matchCase })}
        />
        <Toggle
          label={t('find.onlyMatches')}
          icon={<Filter className="i" aria-hidden />}
          on={settings.onlyMatches}
          onChange={(onlyMatches) => change({ onlyMatches })}
        />
        {given.query && !settings.onlyMatches ? (
          <>
            <IconButton
              size="md"
              label={t('find.previous')}
              icon={<ArrowUp className="i" aria-hidden />}
              onClick={() => props.onStep(-1)}
            />
            <IconButton
              size="md"
              label={t('find.next')}
              icon={<ArrowDown className="i" aria-hidden />}
              onClick={() => props.onStep(1)}
            />
          </>
        ) : null}
        <Button
          icon={<History className="i" aria-hidden />}
          className="log-hist-b"
          aria-label={t('history.open')}
          title={t('history.open')}
          onClick={props.onHistory}
        >
          {t('history.short')}
        </Button>
      </div>
      <div className="end">
        <LogSift given={given} onGiven={onGiven} />
        <LogRange stretch={stretch} onStretch={props.onStretch} />
        <Select
          className="log-tail"
          label={t('time.label')}
          value={settings.time}
          onValueChange={(time) => change({ time })}
          options={timeStyles.map((style) => ({ value: style, label: t(`time.${style}`) }))}
        />
        <Toggle
          label={t('levelColours')}
          icon={<Palette className="i" aria-hidden />}
          on={settings.levels}
          onChange={(levels) => change({ levels })}
        />
        <Toggle
          label={t('wrap')}
          icon={<WrapText className="i" aria-hidden />}
          on={settings.wrap}
          onChange={(wrap) => change({ wrap })}
        />
        <CopyLog session={session} names={props.names} times={settings.time !== 'off'} />
        <LogDownload {...props} times={settings.time !== 'off'} />
      </div>
    </div>
  );
}
