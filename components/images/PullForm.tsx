'use client';

import { useTranslations } from 'next-intl';
import { useState, type FormEvent } from 'react';
import type { Problem } from '@/lib/contract/problem';
import { parseReference } from '@/lib/contract/reference';
import { ApiError } from '@/lib/client/api';
import { usePull } from '@/lib/client/jobs/use-pull';
import { Button } from '../ui/Button';
import { CommandLine } from '../ui/CommandLine';
import { Field } from '../ui/Field';
import { ProblemPanel } from '../ui/ProblemPanel';
import { TextInput } from '../ui/TextInput';
import { ReferenceReading } from './ReferenceReading';

/** One box that takes any reference, read aloud as it is typed, with its command. */
export function PullForm({ reference = '' }: { reference?: string }) {
  const t = useTranslations('images.pull');
  const [typed, setTyped] = useState(reference);
  const [refused, setRefused] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const pull = usePull();
  const parsed = parseReference(typed.trim());
  const fault = parsed.fault !== undefined;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setProblem(null);
    setRefused(fault);
    if (fault) return;
    try {
      await pull(typed.trim());
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      setProblem(error.problem);
    }
  };
  const reading = <ReferenceReading parsed={parsed} />;
  return (
    <form className="pull" onSubmit={(event) => void submit(event)} noValidate>
      <Field label={t('image')} hint={t('hint')} {...(refused && fault ? { error: reading } : { help: reading })}>
        <div className="go">
          <TextInput
            mono
            value={typed}
            placeholder="python:3.11.5-alpine"
            autoCapitalize="none"
            enterKeyHint="go"
            onChange={(event) => setTyped(event.target.value)}
          />
          <Button type="submit" variant="primary">
            {t('action')}
          </Button>
        </div>
      </Field>
      <CommandLine command={`docker pull ${typed.trim() || 'python:3.11.5-alpine'}`} />
      {problem ? <ProblemPanel problem={problem} /> : null}
    </form>
  );
}
