'use client';

import { useTranslations } from 'next-intl';
import type { FormChange } from '@/lib/contract/recreate/form-changes';

/** What will change: as options of `docker run`, what goes and what comes, and whether the engine can do it live. */
export function ChangeList({ changes }: { changes: readonly FormChange[] }) {
  const t = useTranslations('recreate.changes');
  return (
    <ul className="rc-list">
      {changes.map(({ field, gone, came, live }) => (
        <li key={field}>
          <span className={live ? 'rc-tag is-live' : 'rc-tag'}>{t(live ? 'live' : 'recreates')}</span>
          <span className="rc-lines mono">
            {gone.map((words) => (
              <del key={words}>{words}</del>
            ))}
            {came.map((words) => (
              <ins key={words}>{words}</ins>
            ))}
            {gone.length + came.length === 0 ? <span>{field}</span> : null}
          </span>
        </li>
      ))}
    </ul>
  );
}
