'use client';

import { useTranslations } from 'next-intl';
import type { Problem } from '@/lib/contract/problem';
import { insecureSetting, trustCommands } from '@/lib/contract/registries/commands';
import { CommandLine } from '../ui/CommandLine';

/**
 * What is to be done on the engine's machine when the engine does not trust a registry: its trust is its own, and nothing
 * that is set in Quayside changes it.
 */
export function EngineTrust({ problem, host }: { problem: Problem | null; host: string }) {
  const t = useTranslations('registries.engineTrust');
  const words = problem?.detail ?? '';
  if (problem?.code === 'registry-engine-trust')
    return (
      <div className="rtrust">
        <p>{t('ca')}</p>
        {trustCommands(host).map((command) => (
          <CommandLine key={command} command={command} />
        ))}
        <p className="dim">{t('noRestart')}</p>
      </div>
    );
  if (/server gave HTTP response to HTTPS client/.test(words))
    return (
      <div className="rtrust">
        <p>{t('insecure')}</p>
        <CommandLine prompt="{}" command={insecureSetting(host)} />
        <CommandLine command="sudo systemctl reload docker" />
      </div>
    );
  return null;
}
