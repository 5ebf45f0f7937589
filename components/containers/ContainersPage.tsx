'use client';

import { ContainerActionsProvider } from './ContainerActionsProvider';
import { ContainerList } from './ContainerList';

/** The page of one engine's containers. */
export function ContainersPage() {
  return (
    <ContainerActionsProvider>
      <ContainerList />
    </ContainerActionsProvider>
  );
}
