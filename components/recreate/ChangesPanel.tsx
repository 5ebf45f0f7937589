'use client';

import { useTranslations } from 'next-intl';
import { CommandLine } from '@/components/ui/CommandLine';
import { commandsOf, type FormChange } from '@/lib/contract/recreate/form-changes';
import type { RunForm } from '@/lib/contract/run/form';
import { ChangeList } from './ChangeList';

interface ChangesPanelProps {
  changes: readonly FormChange[];
  before: RunForm;
  after: RunForm;
}

/** Beside the form: what will change, how, and the commands that do the same. */
export function ChangesPanel({ changes, before, after }: ChangesPanelProps) {
  const t = useTranslations('recreate.changes');
  const live = changes.every((change) => change.live);
  return (
    <aside className="run-panel rc-panel" aria-label={t('label')}>
      <div className="run-panel-h">
        <h2>{t('label')}</h2>
      </div>
      {changes.length === 0 ? (
        <p className="help">{t('none')}</p>
      ) : (
        <>
          <ChangeList changes={changes} />
          <p className="help">{t(live ? 'allLive' : 'byRecreation')}</p>
          <h2 className="run-says-h">{t('commands')}</h2>
          {commandsOf(changes, before, after, false).map((command) => (
            <CommandLine key={command} command={command} />
          ))}
        </>
      )}
    </aside>
  );
}
