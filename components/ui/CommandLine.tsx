'use client';

import { useTranslations } from 'next-intl';
import { commandWords } from './command-words';
import { CopyButton } from './CopyButton';

const classOf = { plain: undefined, verb: 'v', flag: 'f' } as const;

/** A `docker` line to read and to copy: dollar sign, line, copy. */
export function CommandLine({ command }: { command: string }) {
  const t = useTranslations('ui');
  return (
    <div className="cmd">
      <span className="ps" aria-hidden>
        $
      </span>
      <code title={command}>
        {commandWords(command).map(({ ink, text }, index) => (
          <span key={index} className={classOf[ink]}>
            {text}
          </span>
        ))}
      </code>
      <CopyButton text={command} label={t('copyCommand')} />
    </div>
  );
}
