'use client';

import { FileText } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { mergeRows, readEnvFile, type EnvFile } from '@/lib/contract/run/env-file';
import { Button } from '../../ui/Button';
import { useRun } from '../use-run-form';

/** Longer files are no environment: the kernel takes 2 MB of arguments and variables at most. */
const longest = 1_048_576;

/** Fills the rows from what is pasted, or from a file, as `docker run --env-file` and `--label-file` read it. */
export function EnvPaste({ field }: { field: 'env' | 'labels' }) {
  const t = useTranslations('run.fromFile');
  const { getValues, setValue } = useRun();
  const id = useId();
  const [open, setOpen] = useState(false);
  const [text, setText] = useState('');
  const [told, setTold] = useState<EnvFile | 'tooLong' | null>(null);
  const fill = (content: string) => {
    const read = readEnvFile(content, field);
    if (read.rows.length > 0)
      setValue(field, mergeRows(getValues(field), read.rows), { shouldDirty: true, shouldValidate: true });
    setTold(read);
    setText('');
  };
  const choose = async (file: File | undefined) => {
    if (!file) return;
    if (file.size > longest) setTold('tooLong');
    else fill(await file.text());
  };
  return (
    <>
      <Button
        size="xs"
        icon={<FileText className="i s" aria-hidden />}
        aria-expanded={open}
        onClick={() => setOpen((now) => !now)}
      >
        {t(field)}
      </Button>
      {open ? (
        <div className="run-paste">
          <label className="lab" htmlFor={id}>
            {t('label')}
          </label>
          <textarea
            id={id}
            className="field mono"
            rows={6}
            spellCheck={false}
            placeholder={t('placeholder')}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
          <div className="run-foot">
            <Button size="sm" disabled={text.trim() === ''} onClick={() => fill(text)}>
              {t('fill')}
            </Button>
            <label className="btn sm run-file">
              {t('file')}
              <input
                type="file"
                className="sr"
                onChange={(event) => {
                  void choose(event.target.files?.[0]);
                  event.target.value = '';
                }}
              />
            </label>
            <span className="dim">{t(field === 'env' ? 'helpEnv' : 'helpLabels')}</span>
          </div>
          <Told told={told} />
        </div>
      ) : null}
    </>
  );
}

function Told({ told }: { told: EnvFile | 'tooLong' | null }) {
  const t = useTranslations('run.fromFile');
  if (told === null) return null;
  if (told === 'tooLong') return <p className="wrong">{t('tooLong')}</p>;
  return (
    <div role="status">
      <p className="help">{t('filled', { count: told.rows.length })}</p>
      {told.faults.map(({ line, kind, name }) => (
        <p className={kind === 'quotes' || kind === 'alone' ? 'help' : 'wrong'} key={line}>
          {t(`faults.${kind}`, { line: String(line), name })}
        </p>
      ))}
    </div>
  );
}
