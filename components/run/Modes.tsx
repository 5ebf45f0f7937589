'use client';

import { useTranslations } from 'next-intl';
import { useRun } from './use-run-form';

/** How it runs: with a terminal, in the background, removed at its end; and what that comes to. */
export function Modes() {
  const t = useTranslations('run');
  const { watch, setValue, trigger } = useRun();
  const [interactive, tty, detach, remove] = watch(['interactive', 'tty', 'detach', 'remove']);
  const changed = { shouldDirty: true, shouldValidate: true };
  const setTerminal = (on: boolean) => {
    setValue('interactive', on, changed);
    setValue('tty', on, changed);
  };
  const setRemove = (on: boolean) => {
    setValue('remove', on, changed);
    // A restart policy and --rm exclude each other: the error stands at the policy.
    void trigger('restart.policy');
  };
  const terminal = interactive && tty;
  const outcome = detach ? (terminal ? 'terminalDetached' : 'detached') : terminal ? 'terminal' : 'foreground';
  return (
    <fieldset className="run-modes">
      <legend className="sr">{t('modes.label')}</legend>
      <div className="run-checks">
        <Mode label={t('modes.interactive')} flag="-it" checked={terminal} onChange={setTerminal} />
        <Mode label={t('modes.detach')} flag="-d" checked={detach} onChange={(on) => setValue('detach', on, changed)} />
        <Mode label={t('modes.remove')} flag="--rm" checked={remove} onChange={setRemove} />
      </div>
      <p className="help">{t(`mode.${outcome}`)}</p>
    </fieldset>
  );
}

interface ModeProps {
  label: string;
  flag: string;
  checked: boolean;
  onChange: (on: boolean) => void;
}
function Mode({ label, flag, checked, onChange }: ModeProps) {
  return (
    <label className="check">
      <input type="checkbox" className="cb" checked={checked} onChange={(event) => onChange(event.target.checked)} />
      <span>
        {label} <code className="dim">{flag}</code>
      </span>
    </label>
  );
}
