'use client';

import { Download } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { api } from '@/lib/client/api';
import { useCall } from '@/lib/client/use-call';
import { Button } from '../ui/Button';
import { ProblemPanel } from '../ui/ProblemPanel';

/** Saves the document: the browser cannot by itself, for a call needs the page's token. */
export function DownloadDocument({ version }: { version: string }) {
  const t = useTranslations('apiDocs');
  const { run, busy, problem } = useCall();
  const save = async () => {
    const document = await api<object>('GET', '/api/openapi.json');
    const file = new Blob([JSON.stringify(document, null, 2)], { type: 'application/json' });
    const link = Object.assign(window.document.createElement('a'), {
      href: URL.createObjectURL(file),
      download: `quayside-${version}-openapi.json`,
    });
    link.click();
    URL.revokeObjectURL(link.href);
  };
  return (
    <>
      <Button disabled={busy} aria-busy={busy || undefined} onClick={() => void run(save)}>
        <Download className="i" aria-hidden />
        {t('download')}
      </Button>
      {problem ? <ProblemPanel problem={problem} /> : null}
    </>
  );
}
