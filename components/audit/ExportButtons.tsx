'use client';

import { Download } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/Button';
import { ProblemPanel } from '@/components/ui/ProblemPanel';
import { ApiError } from '@/lib/client/api';
import { audit } from '@/lib/client/audit';
import type { AuditFilter } from '@/lib/contract/audit';
import type { Problem } from '@/lib/contract/problem';

/** Saves what the filter lets through, all of it, as a file. */
export function ExportButtons({ filter }: { filter: AuditFilter }) {
  const t = useTranslations('audit.export');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const save = async (format: 'csv' | 'ndjson') => {
    setBusy(true);
    setProblem(null);
    try {
      await audit.save(filter, format);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      setProblem(error.problem);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <div className="audit-x">
        {(['csv', 'ndjson'] as const).map((format) => (
          <Button key={format} icon={<Download aria-hidden />} disabled={busy} onClick={() => void save(format)}>
            {t(format)}
          </Button>
        ))}
      </div>
      {problem ? <ProblemPanel problem={problem} /> : null}
    </>
  );
}
