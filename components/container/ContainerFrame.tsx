'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { LinkTabs } from '@/components/ui/LinkTabs';
import { ProblemPanel } from '@/components/ui/ProblemPanel';
import { Skeleton } from '@/components/ui/Skeleton';
import { useEnv } from '@/lib/client/env';
import { QueryProvider } from '@/lib/client/query';
import { useMay } from '@/lib/client/session-facts';
import { useTerminals } from '@/lib/client/terminal/use-terminals';
import type { Problem as ProblemOnWire } from '@/lib/contract/problem';
import { ContainerHead } from './ContainerHead';
import { Gone } from './Gone';
import { ContainerContext, useContainerDetail } from './use-container';

/** Head and tabs of one container's pages; `children` is the tab. `id` as in the address: full, short or a name. */
export function ContainerFrame({ id, children }: { id: string; children: ReactNode }) {
  return (
    <QueryProvider>
      <Frame id={id}>{children}</Frame>
    </QueryProvider>
  );
}

function Frame({ id, children }: { id: string; children: ReactNode }) {
  const t = useTranslations('container');
  const env = useEnv();
  const page = useContainerDetail(env, id);
  const { sessions } = useTerminals();
  const mayExec = useMay('container.exec');
  const mayReadFiles = useMay('container.files.read');
  const { detail, gone, problem } = page;
  if (!detail)
    return (
      <div className="dpage" aria-busy={!gone && !problem}>
        <h1 className="sr">{id}</h1>
        {gone ? <Gone page={page} /> : problem ? <Problem problem={problem} /> : <FrameSkeleton />}
      </div>
    );
  const base = `/environments/${encodeURIComponent(env)}/containers/${encodeURIComponent(id)}`;
  const terminals = sessions.filter((session) => session.containerId === detail.id).length;
  return (
    <ContainerContext value={page}>
      <div className="dpage">
        {gone ? <Gone page={page} /> : null}
        <ContainerHead page={page} detail={detail} base={base} />
        <LinkTabs
          label={detail.name}
          items={[
            { href: base, label: t('tabs.overview') },
            { href: `${base}/logs`, label: t('tabs.logs') },
            ...(mayExec
              ? [
                  {
                    href: `${base}/terminal`,
                    label: t('tabs.terminal'),
                    ...(terminals > 0 ? { count: terminals } : {}),
                  },
                ]
              : []),
            ...(mayReadFiles ? [{ href: `${base}/files`, label: t('tabs.files') }] : []),
            { href: `${base}/inspect`, label: t('tabs.inspect') },
          ]}
        />
        {problem && !gone ? <Problem problem={problem} /> : null}
        {children}
      </div>
    </ContainerContext>
  );
}

function Problem({ problem }: { problem: ProblemOnWire }) {
  return (
    <div className="dpage-p">
      <ProblemPanel problem={problem} />
    </div>
  );
}

function FrameSkeleton() {
  return (
    <>
      <div className="dhead">
        <div>
          <Skeleton width="260px" height="28px" />
          <div className="dmeta">
            <Skeleton width="320px" height="20px" />
          </div>
        </div>
      </div>
      <div className="tabs">
        <Skeleton width="300px" height="38px" />
      </div>
    </>
  );
}
