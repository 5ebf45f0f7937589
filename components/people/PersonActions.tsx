'use client';

import { KeyRound, MonitorSmartphone, ShieldCheck, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useMay, useSession } from '@/lib/client/session-facts';
import type { Person } from '@/lib/contract/people';
import { Menu } from '../ui/Menu';

export type PersonAct = 'role' | 'password' | 'sessions' | 'remove';

interface PersonActionsProps {
  person: Person;
  /** The only owner: can be neither deleted nor given another role. */
  last: boolean;
  onAct: (act: PersonAct, person: Person) => void;
}

/** The menu of one person's row. */
export function PersonActions({ person, last, onAct }: PersonActionsProps) {
  const t = useTranslations('people.actions');
  const { actor } = useSession();
  if (!useMay('people.change')) return null;
  const isSelf = actor.kind === 'person' && actor.id === person.id;
  const act = (what: PersonAct) => () => onAct(what, person);
  return (
    <Menu
      label={t('of', { name: person.name })}
      items={[
        { label: t('role'), icon: <ShieldCheck aria-hidden />, onSelect: act('role') },
        {
          label: t('password'),
          icon: <KeyRound aria-hidden />,
          // One's own is changed by who knows it, and without being signed out here.
          ...(isSelf ? { href: '/settings/profile' } : { onSelect: act('password') }),
        },
        { label: t('sessions'), icon: <MonitorSmartphone aria-hidden />, onSelect: act('sessions') },
        'separator',
        {
          label: t(last ? 'removeLast' : 'remove'),
          icon: <Trash2 aria-hidden />,
          danger: true,
          disabled: last,
          onSelect: act('remove'),
        },
      ]}
    />
  );
}
