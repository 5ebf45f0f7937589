'use client';

import { useTranslations } from 'next-intl';
import { useRef, useState, type FormEvent } from 'react';
import { signIn } from '@/lib/client/account';
import { useCall } from '@/lib/client/use-call';
import { RetryIn, useWait } from '../account/RetryIn';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { PasswordInput } from '../ui/PasswordInput';
import { ProblemPanel } from '../ui/ProblemPanel';
import { TextInput } from '../ui/TextInput';

/**
 * Name and password. A form that a password manager and a browser without our script understand; what is checked, the
 * server checks. `next`: where the person wanted to go.
 */
export function SignInForm({ next }: { next: string }) {
  const t = useTranslations('signIn');
  const form = useRef<HTMLFormElement>(null);
  const [missing, setMissing] = useState<'name' | 'password' | null>(null);
  const [done, setDone] = useState(false);
  const { run, busy, problem } = useCall();
  const wait = useWait(problem);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const typed = new FormData(form.current ?? undefined);
    const [name, password] = [String(typed.get('username')), String(typed.get('password'))];
    const lacks = name.trim() === '' ? 'name' : password === '' ? 'password' : null;
    setMissing(lacks);
    if (lacks) return focus(lacks === 'name' ? 'username' : 'password');
    if (await run(() => signIn({ name, password }))) {
      setDone(true);
      window.location.assign(next);
    } else focus('password');
  };
  const focus = (name: string) => form.current?.querySelector<HTMLInputElement>(`[name=${name}]`)?.select();
  return (
    <form ref={form} className="entry-f" method="post" noValidate onSubmit={(event) => void submit(event)}>
      <Field label={t('name')} error={missing === 'name' ? t('missing.name') : null}>
        <TextInput name="username" autoComplete="username" autoCapitalize="none" autoFocus />
      </Field>
      <Field label={t('password')} error={missing === 'password' ? t('missing.password') : null}>
        <PasswordInput name="password" autoComplete="current-password" />
      </Field>
      {problem ? (
        <ProblemPanel problem={problem} next={problem.retryAfter ? <RetryIn wait={wait} /> : undefined} />
      ) : null}
      <Button
        type="submit"
        variant="primary"
        disabled={busy || done || !wait.over}
        aria-busy={busy || done || undefined}
      >
        {t('do')}
      </Button>
    </form>
  );
}
