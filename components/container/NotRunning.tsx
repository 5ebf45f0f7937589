'use client';

import { Play } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/Button';
import { EmptyState } from '@/components/ui/EmptyState';
import { ProblemPanel } from '@/components/ui/ProblemPanel';
import { containerCalls } from '@/lib/client/containers';
import { useMay } from '@/lib/client/session-facts';
import { useCall } from '@/lib/client/use-call';
import { dockerCommand } from '@/lib/contract/commands/docker-command';
import { useContainerPage } from './use-container';

/** What a tab shows of a container that does not run: why there is nothing, and the button that changes it. */
export function NotRunning({ body }: { body: string }) {
  const t = useTranslations('container.notRunning');
  const { env, detail, gone } = useContainerPage();
  const mayStart = useMay('container.start');
  const { run, busy, problem } = useCall();
  if (!detail) return null;
  return (
    <>
      <EmptyState title={t(gone ? 'gone' : 'title')} body={body}>
        {mayStart && !gone ? (
          <Button
            icon={<Play className="i" aria-hidden />}
            disabled={busy}
            title={dockerCommand('container.start', { names: [detail.name] })}
            onClick={() => void run(containerCalls(env, detail.id).start)}
          >
            {t('start')}
          </Button>
        ) : null}
      </EmptyState>
      {problem ? (
        <div className="dpage-p">
          <ProblemPanel problem={problem} />
        </div>
      ) : null}
    </>
  );
}
