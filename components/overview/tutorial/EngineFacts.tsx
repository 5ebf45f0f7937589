'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { engineMark } from '@/components/shell/EngineLine';
import { formatMemory } from '@/components/ui/format';
import { Mark } from '@/components/ui/Mark';
import { useEngine } from '@/lib/client/live/hooks';

/** What this engine is, and the three words that the tutorial uses. */
export function EngineFacts() {
  const t = useTranslations('overview');
  const engine = useEngine();
  const info = engine?.info;
  const state = engine?.state ?? 'connecting';
  const b = (text: ReactNode) => <b>{text}</b>;
  return (
    <aside className="zfacts" aria-label={t('tutorial.facts.title')}>
      <h2>{t('tutorial.words.title')}</h2>
      <ul className="zwords">
        <li>{t.rich('tutorial.words.image', { b })}</li>
        <li>{t.rich('tutorial.words.tag', { b })}</li>
        <li>{t.rich('tutorial.words.container', { b })}</li>
      </ul>
      <h2>{t('tutorial.facts.title')}</h2>
      <dl>
        <Fact name={t('tutorial.facts.state')}>
          <span className="st">
            <Mark kind={engineMark(state)} />
            {t(`engine.${state}`)}
          </span>
        </Fact>
        {info ? (
          <>
            <Fact name={t('tutorial.facts.engine')}>
              {t('tutorial.facts.engineIs', { version: info.version, api: info.apiVersion })}
            </Fact>
            <Fact name={t('tutorial.facts.host')}>
              {info.operatingSystem}, {info.os}/{info.architecture}
            </Fact>
            <Fact name={t('tutorial.facts.cores')}>{info.cpus}</Fact>
            <Fact name={t('tutorial.facts.memory')}>{formatMemory(info.memory)}</Fact>
            <Fact name={t('tutorial.facts.mirrors')}>{info.mirrors.join(', ') || t('tutorial.facts.none')}</Fact>
          </>
        ) : null}
      </dl>
    </aside>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
