'use client';

import { useTranslations } from 'next-intl';
import { roles } from '@/lib/contract/roles';

/** Each role and what it may. */
export function RoleMeanings() {
  const t = useTranslations('session');
  return (
    <dl className="roles">
      {roles.map((role) => (
        <div key={role}>
          <dt>{t(`role.${role}`)}</dt>
          <dd>{t(`roleMeans.${role}`)}</dd>
        </div>
      ))}
    </dl>
  );
}
