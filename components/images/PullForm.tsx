'use client';

import { useTranslations } from 'next-intl';
import { useCallback, useEffect, useState, type FormEvent } from 'react';
import { dockerCommand } from '@/lib/contract/commands/docker-command';
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

/** One box that takes any reference, read back in words as it is typed, with its command. `start`: pull it at once. */
export function PullForm({ reference = '', start = false }: { reference?: string; start?: boolean }) {
  const t = useTranslations('images.pull');
  const [typed, setTyped] = useState(reference);
  const [refused, setRefused] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const pull = usePull();
  const parsed = parseReference(typed.trim());
  const fault = parsed.fault !== undefined;
  const go = useCallback(
    async (wanted: string) => {
      setProblem(null);
      try {
        await pull(wanted);
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        setProblem(error.problem);
      }
    },
    [pull],
  );
  useEffect(() => {
    // Twice is once: a second pull of a reference joins the first.
    if (start) void go(reference);
  }, [start, reference, go]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setRefused(fault);
    if (!fault) void go(typed.trim());
  };
  const reading = <ReferenceReading parsed={parsed} />;
  return (
    <form className="pull" onSubmit={submit} noValidate>
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
      <CommandLine command={dockerCommand('image.pull', { reference: typed.trim() || 'python:3.11.5-alpine' })} />
      {problem ? <ProblemPanel problem={problem} /> : null}
    </form>
  );
}
