'use client';

import { CircleUser, LogOut } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { signOut } from '@/lib/client/account';
import { useCall } from '@/lib/client/use-call';
import { useRole, useSession } from '@/lib/client/session-facts';
import { Avatar } from '../session/Avatar';
import { Dialog } from '../ui/Dialog';
import { Menu } from '../ui/Menu';
import { ProblemPanel } from '../ui/ProblemPanel';

/** Who is signed in, the way to the profile, and out. Nothing for who came by a launch link: there is no account. */
export function UserMenu() {
  const t = useTranslations('session');
  const { actor } = useSession();
  const role = useRole();
  const { run, problem, clear } = useCall();
  if (actor.kind !== 'person') return null;
  return (
    <>
      <Menu
        label={t('menu', { name: actor.name })}
        size="md"
        trigger={<Avatar name={actor.name} />}
        head={
          <>
            <b>{actor.name}</b>
            <span>{t(`role.${role ?? 'none'}`)}</span>
          </>
        }
        items={[
          { label: t('profile'), icon: <CircleUser aria-hidden />, href: '/settings/profile' },
          { label: t('signOut'), icon: <LogOut aria-hidden />, onSelect: () => void run(signOut) },
        ]}
      />
      <Dialog open={problem !== null} onOpenChange={clear} title={t('signOut')}>
        {problem ? <ProblemPanel problem={problem} /> : null}
      </Dialog>
    </>
  );
}
