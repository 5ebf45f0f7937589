'use client';

import { useTranslations } from 'next-intl';
import { EntryFrame } from '@/components/sign-in/EntryFrame';
import { CommandLine } from '@/components/ui/CommandLine';

/** Why the page asks for the link: none was brought, the server refused it, this profile lacks the key, or it ended. */
export type LaunchReason = 'noSecret' | 'wrongSecret' | 'noToken' | 'refused';

/**
 * Prints the link that works next, for whoever may read the data folder. The star: on another port than 3000 the folder
 * is quayside-PORT.
 */
const command = 'cat "${QUAYSIDE_DATA:-$HOME/.local/share/quayside}"*/launch-link';

/** Says where the launch link is, and why it is needed. */
export function LaunchHelp({ reason }: { reason: LaunchReason }) {
  const t = useTranslations('launch');
  return (
    <EntryFrame>
      <h1>{t('title')}</h1>
      <p className="launch-l" role="status">
        {t(`reason.${reason}`)}
      </p>
      <ol className="launch-s">
        <li>
          <h2>{t('terminal.title')}</h2>
          <p>{t('terminal.body')}</p>
          <pre className="launch-e" aria-hidden>
            http://localhost:…/#launch=…
          </pre>
        </li>
        <li>
          <h2>{t('file.title')}</h2>
          <p>{t('file.body')}</p>
          <CommandLine command={command} />
        </li>
      </ol>
      <p className="launch-w">{t('why')}</p>
    </EntryFrame>
  );
}
