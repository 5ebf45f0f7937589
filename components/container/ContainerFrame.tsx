'use client';

import type { ReactNode } from 'react';
import { LinkTabs } from '@/components/ui/LinkTabs';
import { ProblemPanel } from '@/components/ui/ProblemPanel';
import { Skeleton } from '@/components/ui/Skeleton';
import { useEnv } from '@/lib/client/env';
import { QueryProvider } from '@/lib/client/query';
import type { ContainerDetail } from '@/lib/contract/inspect';
import type { Problem as ProblemOnWire } from '@/lib/contract/problem';
import { ContainerHead } from './ContainerHead';
import { Copying } from './Copying';
import { Gone } from './Gone';
import { useTabs } from './use-tabs';
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
  const env = useEnv();
  const page = useContainerDetail(env, id);
  const { detail, gone, problem, copying } = page;
  if (!detail)
    return (
      <div className="dpage" aria-busy={!gone && !problem}>
        <h1 className="sr">{id}</h1>
        {copying && !gone ? <Copying since={copying} /> : null}
        {gone ? <Gone page={page} /> : problem ? <Problem problem={problem} /> : <FrameSkeleton />}
      </div>
    );
  const base = `/environments/${encodeURIComponent(env)}/containers/${encodeURIComponent(id)}`;
  return (
    <ContainerContext value={page}>
      <div className="dpage">
        {gone ? <Gone page={page} /> : null}
        {copying && !gone ? <Copying since={copying} /> : null}
        <ContainerHead page={page} detail={detail} base={base} />
        <Tabs base={base} detail={detail} />
        {problem && !gone ? <Problem problem={problem} /> : null}
        {children}
      </div>
    </ContainerContext>
  );
}

function Tabs({ base, detail }: { base: string; detail: ContainerDetail }) {
  return <LinkTabs label={detail.name} items={useTabs(base, detail.id)} />;
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
