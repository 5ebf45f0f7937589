'use client';

import { Upload } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRef, useState, type FormEvent } from 'react';
import { SettingsSection } from '../settings/SettingsSection';
import { Button } from '../ui/Button';
import { ConfirmDialog } from '../ui/ConfirmDialog';
import { Field } from '../ui/Field';
import { formatBytes } from '../ui/format';
import { Mark } from '../ui/Mark';
import { PasswordInput } from '../ui/PasswordInput';
import { ProblemPanel } from '../ui/ProblemPanel';
import { BackupFacts } from './BackupFacts';
import { useRestore } from './use-restore';

/** Brings a backup, shows what is in it, and puts it in the place of all that Quayside has. */
export function RestoreBackup() {
  const t = useTranslations('backup.restore');
  const { brought, restoring, busy, problem, bring, look, restore, leave } = useRestore();
  const [passphrase, setPassphrase] = useState('');
  const [asking, setAsking] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (passphrase !== '') void look(passphrase).then((done) => done && setPassphrase(''));
  };
  const chosen = (file: File | undefined) => {
    if (file) void bring(file);
    // The same file may be chosen again.
    if (input.current) input.current.value = '';
  };
  if (restoring)
    return (
      <SettingsSection title={t('title')} lead={t('lead')}>
        <p className="backup-on" role="status">
          <Mark kind="pulling" />
          {t('restoring')}
        </p>
      </SettingsSection>
    );
  return (
    <SettingsSection title={t('title')} lead={t('lead')}>
      <div className="set-form">
        <input ref={input} type="file" hidden onChange={(event) => chosen(event.target.files?.[0])} />
        {brought ? (
          <p className="backup-file">
            <span className="mono">{brought.name}</span>
            <span className="num">{formatBytes(brought.bytes)}</span>
          </p>
        ) : null}
        {brought && !brought.contents ? (
          <form className="set-form" noValidate autoComplete="off" onSubmit={submit}>
            <Field label={t('passphrase')} help={t('help')}>
              <PasswordInput
                value={passphrase}
                onChange={(event) => setPassphrase(event.target.value)}
                autoComplete="off"
                autoFocus
              />
            </Field>
            {problem ? <ProblemPanel problem={problem} /> : null}
            <div className="backup-x">
              <Button
                type="submit"
                variant="primary"
                disabled={busy || passphrase === ''}
                aria-busy={busy || undefined}
              >
                {t(busy ? 'looking' : 'look')}
              </Button>
              <Button onClick={leave}>{t('other')}</Button>
            </div>
          </form>
        ) : null}
        {brought?.contents ? (
          <>
            <BackupFacts contents={brought.contents} />
            <div className="backup-x">
              <Button variant="danger" disabled={busy} onClick={() => setAsking(true)}>
                {t('do')}
              </Button>
              <Button onClick={leave}>{t('other')}</Button>
            </div>
            <ConfirmDialog
              open={asking}
              onOpenChange={setAsking}
              title={t('confirm.title')}
              body={t('confirm.body')}
              confirmLabel={t('confirm.do')}
              danger
              problem={problem}
              onConfirm={() => restore().then((done) => done && setAsking(false))}
            />
          </>
        ) : null}
        {brought ? null : (
          <>
            {problem ? <ProblemPanel problem={problem} /> : null}
            <Button
              icon={<Upload aria-hidden />}
              disabled={busy}
              aria-busy={busy || undefined}
              onClick={() => input.current?.click()}
            >
              {t(busy ? 'bringing' : 'choose')}
            </Button>
          </>
        )}
      </div>
    </SettingsSection>
  );
}
