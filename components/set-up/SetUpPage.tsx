'use client';

import { useTranslations } from 'next-intl';
import dynamic from 'next/dynamic';
import { EntryFrame } from '../sign-in/EntryFrame';
import { Skeleton } from '../ui/Skeleton';

const SetUpForm = dynamic(() => import('./SetUpForm').then((module) => module.SetUpForm), {
  ssr: false,
  loading: () => <Skeleton height="340px" />,
});

/** What changes with the first account, told before it is made. */
const changes = ['signIn', 'link', 'people', 'stays'] as const;

/**
 * The first account. `first`: this Quayside needs one before anything else; otherwise a person alone on the machine turns
 * accounts on.
 */
export function SetUpPage({ first }: { first: boolean }) {
  const t = useTranslations('setUp');
  return (
    <EntryFrame>
      <h1>{t(first ? 'first.title' : 'turnOn.title')}</h1>
      <p className="launch-l">{t(first ? 'first.lead' : 'turnOn.lead')}</p>
      <ul className="entry-c">
        {changes.map((change) => (
          <li key={change}>{t(`changes.${change}`)}</li>
        ))}
      </ul>
      <SetUpForm first={first} />
    </EntryFrame>
  );
}
