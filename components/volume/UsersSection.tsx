'use client';

import { FolderOpen } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import type { VolumeDetail, VolumeUser } from '@/lib/contract/volume/detail';
import { useContainer } from '@/lib/client/live/hooks';
import { useMay } from '@/lib/client/session-facts';
import { StateMark } from '@/components/ui/StateMark';
import { containerHref } from '../containers/href';
import { Section } from '../container/Section';
import { pathHref } from '../files/use-path';

/** Who mounts the volume and where; its files are looked at through a container that has them. */
export function UsersSection({ env, detail }: { env: string; detail: VolumeDetail }) {
  const t = useTranslations('volumes.detail');
  const mayBrowse = useMay('container.files.read');
  const { users } = detail;
  return (
    <Section title={t('users')} note={users.length || undefined}>
      {users.length === 0 ? (
        <p className="dim">{t('noUsers')}</p>
      ) : (
        <div className="nets-w" tabIndex={0} role="group" aria-label={t('users')}>
          <table className="nets vusers">
            <thead>
              <tr>
                <th scope="col">{t('container')}</th>
                <th scope="col">{t('state')}</th>
                <th scope="col">{t('path')}</th>
                <th scope="col">{t('access')}</th>
                {mayBrowse ? (
                  <th scope="col">
                    <span className="sr">{t('browse')}</span>
                  </th>
                ) : null}
              </tr>
            </thead>
            <tbody>
              {users.map((user) => (
                <UserRow key={`${user.id} ${user.path}`} env={env} user={user} mayBrowse={mayBrowse} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Section>
  );
}

function UserRow({ env, user, mayBrowse }: { env: string; user: VolumeUser; mayBrowse: boolean }) {
  const t = useTranslations('volumes.detail');
  const row = useContainer(user.id);
  return (
    <tr>
      <td>
        <Link className="link" href={containerHref(env, user.id)} prefetch={false}>
          {user.name}
        </Link>
      </td>
      <td>{row ? <StateMark state={row.state} health={row.health} exitCode={row.exitCode} /> : null}</td>
      <td>
        <code>{user.path}</code>
      </td>
      <td>{t(user.readOnly ? 'readOnly' : 'readWrite')}</td>
      {mayBrowse ? (
        <td>
          <Link
            className="link vbrowse"
            href={`${containerHref(env, user.id, 'files')}${pathHref(user.path)}`}
            prefetch={false}
            aria-label={t('browseIn', { container: user.name })}
          >
            <FolderOpen className="i s" aria-hidden />
            {t('browse')}
          </Link>
        </td>
      ) : null}
    </tr>
  );
}
