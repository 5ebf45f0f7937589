'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { EmptyState } from '@/components/ui/EmptyState';
import { useMay, useRole, useSession } from '@/lib/client/session-facts';
import type { Operation } from '@/lib/contract/permission';

interface AllowedProps {
  /** What the page needs. */
  to: Operation;
  children: ReactNode;
}

/** The page, for whoever may see it; for others who came by its address, a sentence that says why it is empty. */
export function Allowed({ to, children }: AllowedProps) {
  const t = useTranslations('session');
  const { actor } = useSession();
  const role = useRole();
  if (useMay(to)) return children;
  const name = actor.kind === 'person' ? actor.name : '';
  return (
    <EmptyState title={t('notYours.title')} body={t('notYours.body', { name, role: t(`role.${role ?? 'none'}`) })} />
  );
}
