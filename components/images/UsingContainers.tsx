'use client';

import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { useEnv } from '@/lib/client/env';
import { useContainers } from '@/lib/client/live/hooks';
import { StateMark } from '../ui/StateMark';

/** The containers made from an image, each a link. */
export function UsingContainers({ ids }: { ids: readonly string[] }) {
  const t = useTranslations('images.detail');
  const env = useEnv();
  const users = useContainers()?.filter((container) => ids.includes(container.id)) ?? [];
  return (
    <section aria-labelledby="image-users">
      <h2 id="image-users">{t('users')}</h2>
      {users.length === 0 ? <p className="dim">{t('noUsers')}</p> : null}
      <ul className="users">
        {users.map((container) => (
          <li key={container.id}>
            <Link className="link" href={`/environments/${encodeURIComponent(env)}/containers/${container.id}`}>
              {container.name}
            </Link>
            <StateMark
              state={container.state}
              health={container.health}
              {...(container.exitCode === null ? {} : { exitCode: container.exitCode })}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
