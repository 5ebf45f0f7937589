'use client';

import dynamic from 'next/dynamic';
import { useState } from 'react';
import { useContainerPage } from '@/components/container/use-container';
import { FormSkeleton } from '@/components/run/FormSkeleton';
import { Allowed } from '@/components/session/Allowed';

const EditContainer = dynamic(() => import('./EditContainer').then((module) => module.EditContainer), {
  ssr: false,
  loading: () => <FormSkeleton />,
});

/** The settings of a container, to be changed. It stays about the one that it began with, also while that is replaced. */
export function EditPage() {
  const { env, detail } = useContainerPage();
  const [id, setId] = useState<string | null>(null);
  if (id === null && detail) setId(detail.id);
  if (id === null) return null;
  return (
    <Allowed to="container.recreate">
      <EditContainer env={env} id={id} />
    </Allowed>
  );
}
