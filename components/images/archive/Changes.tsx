'use client';

import { useTranslations } from 'next-intl';
import { changeWords } from '@/lib/contract/archives/changes';
import { Field } from '@/components/ui/Field';
import { useFieldControl } from '@/components/ui/field-context';

interface ChangesProps {
  value: string;
  onChange: (value: string) => void;
  /** The first line that is no instruction. */
  bad: string | undefined;
}

/** Instructions of a Dockerfile, one a line. */
export function Changes({ value, onChange, bad }: ChangesProps) {
  const t = useTranslations('archives.import');
  return (
    <Field
      label={t('changes')}
      hint={t('optional')}
      help={t('changesHelp', { words: changeWords.join(', ') })}
      error={bad === undefined ? undefined : t('badChange', { line: bad })}
    >
      <Lines value={value} onChange={onChange} />
    </Field>
  );
}

function Lines({ value, onChange }: Pick<ChangesProps, 'value' | 'onChange'>) {
  return (
    <textarea
      className="field mono"
      rows={4}
      spellCheck={false}
      placeholder={'CMD ["sh"]\nEXPOSE 80'}
      {...useFieldControl()}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
