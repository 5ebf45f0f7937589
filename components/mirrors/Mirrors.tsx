'use client';

import { useTranslations } from 'next-intl';
import { useSearchParams } from 'next/navigation';
import { useState } from 'react';
import { useMay } from '@/lib/client/session-facts';
import type { MirrorRule } from '@/lib/contract/mirrors/mirrors';
import { Button } from '../ui/Button';
import { ProblemPanel } from '../ui/ProblemPanel';
import { Skeleton } from '../ui/Skeleton';
import { EngineMirrors } from './EngineMirrors';
import { HowMirrors } from './HowMirrors';
import { RuleForm } from './RuleForm';
import { RuleList } from './RuleList';
import { useMirrors } from './use-mirrors';

/** The rule that the form is about: the one at a place, or a new one. */
type Edited = { at: number | null; rule: MirrorRule };

/** The rules with their health, how they are used, and what the engine does by itself. */
export function Mirrors() {
  const t = useTranslations('mirrors');
  const { view, problem, busy, checking, change, check } = useMirrors();
  const mayChange = useMay('mirror.change');
  const offered = useSearchParams().get('to') ?? '';
  const blank: MirrorRule = { from: 'docker.io', to: offered, enabled: true, library: 'both' };
  const [edited, setEdited] = useState<Edited | null>(offered ? { at: null, rule: blank } : null);
  if (!view) return problem ? <ProblemPanel problem={problem} /> : <Skeleton height="160px" />;
  const { rules } = view;
  const keep = async (rule: MirrorRule) => {
    const at = edited?.at ?? rules.length;
    const next = [...rules.slice(0, at), rule, ...rules.slice(at + 1)];
    if (await change(view, { rules: next })) setEdited(null);
  };
  return (
    <>
      <div className="head">
        <h1>{t('title')}</h1>
        <div className="acts">
          <Button disabled={checking || rules.length === 0} onClick={() => void check()}>
            {t(checking ? 'checking' : 'check')}
          </Button>
          {mayChange ? (
            <Button variant="primary" onClick={() => setEdited({ at: null, rule: blank })}>
              {t('add')}
            </Button>
          ) : null}
        </div>
      </div>
      <p className="reg-lead mid">{t(mayChange ? 'lead' : 'readOnly')}</p>
      <div className="mirrors">
        {problem ? <ProblemPanel problem={problem} /> : null}
        {rules.length === 0 && !edited ? <p className="mid">{t('none')}</p> : null}
        <RuleList
          view={view}
          disabled={busy || !mayChange}
          onRules={(next) => void change(view, { rules: next })}
          onEdit={(at) => setEdited({ at, rule: rules[at] ?? blank })}
        />
        {edited && mayChange ? (
          <RuleForm
            key={edited.at ?? 'new'}
            rule={edited.rule}
            isNew={edited.at === null}
            busy={busy}
            onKeep={(rule) => void keep(rule)}
            onClose={() => setEdited(null)}
          />
        ) : null}
        <HowMirrors view={view} disabled={busy || !mayChange} onChange={(patch) => void change(view, patch)} />
        <EngineMirrors view={view} />
      </div>
    </>
  );
}
