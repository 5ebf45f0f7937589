'use client';

import { Clock3, Download, WrapText } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { CopyButton } from '@/components/ui/CopyButton';
import { FilterBox } from '@/components/ui/FilterBox';
import { IconButton } from '@/components/ui/IconButton';
import { Select } from '@/components/ui/Select';
import type { LogRow } from '@/lib/client/logs/rows';
import { tails, useLogSettings } from '@/lib/client/logs/settings';
import { download, logText } from './log-text';

interface LogToolsProps {
  query: string;
  onQuery: (query: string) => void;
  /** What is shown: that is what is copied and downloaded. */
  shown: readonly LogRow[];
  total: number;
  /** Of the file, without its ending. */
  fileName: string;
}

/** The bar over a log: filter, how many lines, timestamps, wrapping, copy, download. */
export function LogTools({ query, onQuery, shown, total, fileName }: LogToolsProps) {
  const t = useTranslations('logs');
  const [settings, change] = useLogSettings();
  return (
    <div className="tools log-tools">
      <FilterBox
        value={query}
        onChange={onQuery}
        placeholder={t('filter')}
        count={t('matches', { count: shown.length, total })}
      />
      <div className="end">
        <Select
          className="log-tail"
          label={t('tailLabel')}
          value={String(settings.tail)}
          onValueChange={(value) => change({ tail: tails.find((tail) => String(tail) === value) ?? 1000 })}
          options={tails.map((tail) => ({ value: String(tail), label: t('tail', { count: tail }) }))}
        />
        <Toggle
          label={t('timestamps')}
          icon={<Clock3 className="i" aria-hidden />}
          on={settings.timestamps}
          onChange={(timestamps) => change({ timestamps })}
        />
        <Toggle
          label={t('wrap')}
          icon={<WrapText className="i" aria-hidden />}
          on={settings.wrap}
          onChange={(wrap) => change({ wrap })}
        />
        <CopyLog shown={shown} timestamps={settings.timestamps} />
        <IconButton
          size="md"
          label={t('download')}
          icon={<Download className="i" aria-hidden />}
          disabled={shown.length === 0}
          onClick={() => download(`${fileName}.log`, logText(shown, settings.timestamps))}
        />
      </div>
    </div>
  );
}

function CopyLog({ shown, timestamps }: { shown: readonly LogRow[]; timestamps: boolean }) {
  const t = useTranslations('logs');
  return <CopyButton size="md" text={() => logText(shown, timestamps)} label={t('copy')} />;
}

interface ToggleProps {
  label: string;
  icon: ReactNode;
  on: boolean;
  onChange: (on: boolean) => void;
}

function Toggle({ label, icon, on, onChange }: ToggleProps) {
  return (
    <IconButton
      size="md"
      label={label}
      icon={icon}
      aria-pressed={on}
      className="log-toggle"
      onClick={() => onChange(!on)}
    />
  );
}
