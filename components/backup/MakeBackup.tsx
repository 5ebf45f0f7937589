'use client';

import { Download } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState, type FormEvent } from 'react';
import { backup } from '@/lib/client/backup';
import { useCall } from '@/lib/client/use-call';
import { PasswordStrength } from '../account/PasswordStrength';
import { SettingsSection } from '../settings/SettingsSection';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { formatBytes } from '../ui/format';
import { PasswordInput } from '../ui/PasswordInput';
import { ProblemPanel } from '../ui/ProblemPanel';
import { useToast } from '../ui/toast-context';

/** As the contract wants it. */
const leastCharacters = 10;

/** Makes a backup under a passphrase that is typed twice, and has the browser save it. */
export function MakeBackup() {
  const t = useTranslations('backup.make');
  const toast = useToast();
  const { run, busy, problem } = useCall();
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [tried, setTried] = useState(false);
  const short = passphrase.length < leastCharacters;
  const differs = passphrase !== again;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (short || differs) return;
    void run(async () => {
      const { name, bytes } = await backup.make(passphrase);
      setPassphrase('');
      setAgain('');
      setTried(false);
      toast({ title: t('made', { name, size: formatBytes(bytes) }) });
    });
  };
  return (
    <SettingsSection title={t('title')} lead={t('lead')}>
      <form className="set-form" noValidate autoComplete="off" onSubmit={submit}>
        <Field label={t('passphrase')} help={t('help')} error={tried && short ? t('short') : null}>
          <PasswordInput
            value={passphrase}
            onChange={(event) => setPassphrase(event.target.value)}
            autoComplete="new-password"
          />
          <PasswordStrength password={passphrase} about={none} />
        </Field>
        <Field label={t('again')} error={tried && !short && differs ? t('differs') : null}>
          <PasswordInput value={again} onChange={(event) => setAgain(event.target.value)} autoComplete="new-password" />
        </Field>
        {problem ? <ProblemPanel problem={problem} /> : null}
        <Button type="submit" icon={<Download aria-hidden />} disabled={busy} aria-busy={busy || undefined}>
          {t(busy ? 'making' : 'do')}
        </Button>
      </form>
    </SettingsSection>
  );
}

const none: readonly string[] = [];
