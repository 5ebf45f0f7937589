'use client';

import { Download } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Menu, type MenuItem } from '@/components/ui/Menu';
import { ApiError } from '@/lib/client/api';
import { downloadLogs, saveBlob } from '@/lib/client/logs/download';
import type { LogSession } from '@/lib/client/logs/log-session';
import type { Problem } from '@/lib/contract/problem';
import type { Stretch } from './LogRange';

interface LogDownloadProps {
  env: string;
  containers: readonly { id: string }[];
  names: readonly string[] | null;
  fileName: string;
  session: LogSession;
  stretch: Stretch | null;
  times: boolean;
  onProblem: (problem: Problem) => void;
}

/** The menu of files: the lines shown, as the page has them; and all, or the stretch of time shown, as the engine has it. */
export function LogDownload({
  env,
  containers,
  names,
  fileName,
  session,
  stretch,
  times,
  onProblem,
}: LogDownloadProps) {
  const t = useTranslations('logs.download');
  const save = async (format: 'text' | 'ndjson', gzip: boolean) => {
    const containerIds = session.readable();
    const asked = { containerIds: containerIds.length > 0 ? containerIds : containers.map(({ id }) => id) };
    try {
      await downloadLogs(env, {
        ...{ ...asked, format, gzip, times },
        ...(stretch ? { since: stretch.since } : {}),
        ...(stretch?.until ? { until: stretch.until } : {}),
      });
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      onProblem(error.problem);
    }
  };
  const shown = async (as: 'text' | 'ndjson') =>
    saveBlob(
      `${fileName}.${as === 'text' ? 'log' : 'ndjson'}`,
      await session.ask({ ask: 'text', as, names: names && [...names], times }),
    );
  const which = stretch ? 'stretch' : 'all';
  const items: (MenuItem | 'separator')[] = [
    { label: t('shown.text'), onSelect: () => void shown('text') },
    { label: t('shown.ndjson'), onSelect: () => void shown('ndjson') },
    'separator',
    { label: t(`${which}.text`), onSelect: () => void save('text', false) },
    { label: t(`${which}.ndjson`), onSelect: () => void save('ndjson', false) },
    { label: t(`${which}.textGz`), onSelect: () => void save('text', true) },
    { label: t(`${which}.ndjsonGz`), onSelect: () => void save('ndjson', true) },
  ];
  return <Menu size="md" label={t('label')} trigger={<Download className="i" aria-hidden />} items={items} />;
}
