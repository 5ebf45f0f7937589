'use client';

import dynamic from 'next/dynamic';
import { RowsSkeleton } from '../ui/RowsSkeleton';

const CreateVolume = dynamic(() => import('./CreateVolume').then((module) => module.CreateVolume), {
  ssr: false,
  loading: () => <RowsSkeleton />,
});

/** The page on which a volume is made. */
export function CreateVolumePage() {
  return <CreateVolume />;
}
