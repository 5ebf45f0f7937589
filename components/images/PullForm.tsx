'use client';

import { useTranslations } from 'next-intl';
import dynamic from 'next/dynamic';
import { useCallback, useEffect, useState, type FormEvent } from 'react';
import { dockerCommand } from '@/lib/contract/commands/docker-command';
import type { Problem } from '@/lib/contract/problem';
import { dockerHub, parseReference } from '@/lib/contract/reference';
import { ApiError } from '@/lib/client/api';
import { usePull } from '@/lib/client/jobs/use-pull';
import { useMay } from '@/lib/client/session-facts';
import { Button } from '../ui/Button';
import { CommandLine } from '../ui/CommandLine';
import { Field } from '../ui/Field';
import { ProblemPanel } from '../ui/ProblemPanel';
import { ReferenceInput } from './completion/ReferenceInput';
import { ReferenceReading } from './ReferenceReading';

const PlatformChoice = dynamic(() => import('./PlatformChoice').then((module) => module.PlatformChoice), {
  ssr: false,
});
const HubMatches = dynamic(() => import('./HubMatches').then((module) => module.HubMatches), { ssr: false });

/** One box that takes any reference, read back in words as it is typed, with its command. `start`: pull it at once. */
export function PullForm({ reference = '', start = false }: { reference?: string; start?: boolean }) {
  const t = useTranslations('images.pull');
  const [typed, setTyped] = useState(reference);
  const [refused, setRefused] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  // Undefined: nobody asked for another one than the engine's.
  const [platform, setPlatform] = useState<string>();
  const [term, setTerm] = useState<string | null>(null);
  const maySearch = useMay('registry.read');
  const pull = usePull();
  const parsed = parseReference(typed.trim());
  const fault = parsed.fault !== undefined;
  const go = useCallback(
    async (wanted: string, of = '') => {
      setProblem(null);
      try {
        await pull(wanted, of);
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
    if (!fault) void go(typed.trim(), platform);
  };
  const reading = <ReferenceReading parsed={parsed} />;
  return (
    <form className="pull" onSubmit={submit} noValidate>
      <Field label={t('image')} hint={t('hint')} {...(refused && fault ? { error: reading } : { help: reading })}>
        <div className="go">
          <ReferenceInput value={typed} onChange={setTyped} />
          <Button type="submit" variant="primary">
            {t('action')}
          </Button>
        </div>
      </Field>
      {parsed.fault === undefined ? (
        <div className="pull-m">
          {platform === undefined ? (
            <Button size="xs" variant="ghost" onClick={() => setPlatform('')}>
              {t('platform')}
            </Button>
          ) : null}
          {maySearch && parsed.reference.registry === dockerHub && term !== parsed.reference.repository ? (
            <Button size="xs" variant="ghost" onClick={() => setTerm(parsed.reference.repository)}>
              {t('search')}
            </Button>
          ) : null}
        </div>
      ) : null}
      {parsed.fault === undefined && platform !== undefined ? (
        <PlatformChoice reference={parsed.reference} value={platform} onChange={setPlatform} />
      ) : null}
      {term === null ? null : (
        <HubMatches
          term={term}
          onTake={(name) => {
            setTyped(name);
            setTerm(null);
          }}
        />
      )}
      <CommandLine
        command={dockerCommand('image.pull', {
          reference: typed.trim() || 'python:3.11.5-alpine',
          ...(platform ? { platform } : {}),
        })}
      />
      {problem ? <ProblemPanel problem={problem} /> : null}
    </form>
  );
}
