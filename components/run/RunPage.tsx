'use client';

import dynamic from 'next/dynamic';
import { useSearchParams } from 'next/navigation';
import { Allowed } from '../session/Allowed';
import { readPrefill } from './href';
import { RunSkeleton } from './RunSkeleton';

const RunEditor = dynamic(() => import('./RunEditor').then((module) => module.RunEditor), {
  ssr: false,
  loading: RunSkeleton,
});

const FromContainer = dynamic(() => import('./FromContainer').then((module) => module.FromContainer), {
  ssr: false,
  loading: RunSkeleton,
});

/** The page of `docker run`. The form is loaded by itself and begins anew with each link that leads here. */
export function RunPage() {
  const query = useSearchParams();
  const from = query.get('from');
  return (
    <Allowed to="container.create">
      {from === null ? (
        <RunEditor key={query.toString()} prefill={readPrefill(new URLSearchParams(query))} />
      ) : (
        <FromContainer key={from} id={from} />
      )}
    </Allowed>
  );
}
