'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { CommandLine } from '@/components/ui/CommandLine';
import { ProblemPanel } from '@/components/ui/ProblemPanel';
import { ApiError } from '@/lib/client/api';
import { recreateCalls } from '@/lib/client/recreate';
import { recreateCommands } from '@/lib/contract/recreate/commands';

interface SameByHandProps {
  env: string;
  container: { id: string; name: string };
  /** The registry is asked for a newer image first. */
  pull: boolean;
}

/** The commands that make a container anew as it is. Its settings are asked for when it is shown. */
export function SameByHand({ env, container: { id, name }, pull }: SameByHandProps) {
  const t = useTranslations('recreate');
  const { data, error } = useQuery({
    queryKey: ['run-form', env, id],
    queryFn: recreateCalls(env, id).form,
    gcTime: 0,
  });
  if (error instanceof ApiError) return <ProblemPanel problem={error.problem} />;
  if (error) throw error;
  return (
    <section className="rc-hand" aria-label={t('changes.commands')}>
      <h3>{t('changes.commands')}</h3>
      {data ? (
        recreateCommands(name, data.form, pull).map((command) => <CommandLine key={command} command={command} />)
      ) : (
        <p className="help" role="status">
          {t('reading')}
        </p>
      )}
    </section>
  );
}
