'use client';

import { useTranslations } from 'next-intl';
import { CopyButton } from '@/components/ui/CopyButton';
import { dockerCommand } from '@/lib/contract/commands/docker-command';
import { quoteWords } from '@/lib/contract/commands/quote';
import { networkCommands } from '@/lib/contract/commands/networks';
import type { CreateNetworkRequest } from '@/lib/contract/network/create';

/** Beside the form: the same as `docker network create`, live, an option a line. */
export function CommandPanel({ request }: { request: CreateNetworkRequest }) {
  const t = useTranslations('networkCreate');
  const named = { ...request, name: request.name || 'NAME' };
  const command = dockerCommand('network.create', named);
  const lines = linesOf(networkCommands['network.create'](named));
  return (
    <aside className="run-panel" aria-label={t('panel')}>
      <div className="run-panel-h">
        <h2>{t('panel')}</h2>
        <CopyButton text={command} label={t('panel')} />
      </div>
      <pre className="run-code" tabIndex={0} aria-label={t('panel')}>
        <code>
          {lines.map((words, index) => (
            <span key={`${index} ${words.join(' ')}`} className={index === 0 ? 'run-ln' : 'run-ln in'}>
              {index === 0 ? 'docker ' : ''}
              {words.map((word, place) => (
                <span key={place} className={index > 0 && place === 0 && word.startsWith('-') ? 'f' : 'v'}>
                  {place > 0 ? ' ' : ''}
                  {quoteWords([word])}
                </span>
              ))}
              {index < lines.length - 1 ? <span className="run-bs"> \{'\n'}</span> : null}
            </span>
          ))}
        </code>
      </pre>
    </aside>
  );
}

/** The words by lines: the verb, each option with its value, the name. */
function linesOf(words: readonly string[]): string[][] {
  const [first = '', second = '', ...rest] = words;
  const lines: string[][] = [[first, second]];
  for (const word of rest) {
    const last = lines.at(-1);
    const isValue = lines.length > 1 && last?.length === 1 && takesValue.has(last[0] ?? '');
    if (isValue) last?.push(word);
    else lines.push([word]);
  }
  return lines;
}

const takesValue = new Set([
  '-d',
  '--subnet',
  '--ip-range',
  '--gateway',
  '--aux-address',
  '-o',
  '--label',
  '--ipam-driver',
]);
