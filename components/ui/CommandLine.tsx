'use client';

import { useTranslations } from 'next-intl';
import { commandWords } from './command-words';
import { CopyButton } from './CopyButton';

const classOf = { plain: undefined, verb: 'v', flag: 'f' } as const;

/** A line to read and to copy: prompt, line (one that is broken over several as one), copy. `prompt` is the shell's dollar sign unless another program asks. */
export function CommandLine({ command, prompt = '$' }: { command: string; prompt?: string }) {
  const t = useTranslations('ui');
  return (
    <div className="cmd">
      <span className="ps" aria-hidden>
        {prompt}
      </span>
      <code title={command}>
        {commandWords(command.replaceAll(/\s*\\\n\s*/g, ' ')).map(({ ink, text }, index) => (
          <span key={index} className={classOf[ink]}>
            {text}
          </span>
        ))}
      </code>
      <CopyButton text={command} label={t('copyCommand')} />
    </div>
  );
}
