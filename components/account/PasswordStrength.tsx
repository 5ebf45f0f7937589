'use client';

import { useTranslations } from 'next-intl';
import { useDeferredValue, useEffect, useState } from 'react';
import type { Strength } from './strength';

/** As the contract wants it. */
const leastCharacters = 10;

interface PasswordStrengthProps {
  password: string;
  /** What an attacker would try first: the person's name and e-mail. */
  about: readonly string[];
}

/** In words how hard a password is to guess, while it is typed. A hint: the server decides. */
export function PasswordStrength({ password, about }: PasswordStrengthProps) {
  const t = useTranslations('account.strength');
  const typed = useDeferredValue(password);
  const known = about.join('\n');
  const [told, setTold] = useState<{ of: string; strength: Strength } | null>(null);
  useEffect(() => {
    if (typed === '') return;
    let wanted = true;
    void import('./strength').then(({ strengthOf }) => {
      if (wanted) setTold({ of: typed, strength: strengthOf(typed, known.split('\n')) });
    });
    return () => {
      wanted = false;
    };
  }, [typed, known]);
  const missing = leastCharacters - password.length;
  const level = missing > 0 ? 0 : (told?.strength ?? 0);
  const words =
    password === '' || (missing <= 0 && told === null)
      ? ''
      : missing > 0
        ? t('short', { count: missing })
        : t(`s${told?.strength ?? 0}`);
  return (
    <div className={`strength s${level}`}>
      <span className="strength-b" aria-hidden>
        {[1, 2, 3, 4].map((step) => (
          <i key={step} className={password !== '' && level >= step ? 'on' : undefined} />
        ))}
      </span>
      <span role="status">{words}</span>
    </div>
  );
}
