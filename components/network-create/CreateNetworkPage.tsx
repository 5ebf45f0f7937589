'use client';

import dynamic from 'next/dynamic';
import { RowsSkeleton } from '../ui/RowsSkeleton';

const CreateNetwork = dynamic(() => import('./CreateNetwork').then((module) => module.CreateNetwork), {
  ssr: false,
  loading: () => <RowsSkeleton />,
});

/** The page on which a network is made. */
export function CreateNetworkPage() {
  return <CreateNetwork />;
}
