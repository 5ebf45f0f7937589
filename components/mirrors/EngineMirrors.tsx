'use client';

import { useTranslations } from 'next-intl';
import type { MirrorsView } from '@/lib/contract/mirrors/mirrors';
import { CommandLine } from '../ui/CommandLine';
import { ProblemPanel } from '../ui/ProblemPanel';

/** What the engine does by itself for Docker Hub, and how that is set: only on its own machine. */
export function EngineMirrors({ view: { engine, engineProblem, rules } }: { view: MirrorsView }) {
  const t = useTranslations('mirrors.engine');
  const hosts = rules.filter(({ from, enabled }) => enabled && from === 'docker.io').map(({ to }) => `https://${to}`);
  const snippet = JSON.stringify({ 'registry-mirrors': hosts.length ? hosts : ['https://mirror.example'] });
  return (
    <section className="mform">
      <h2>{t('title')}</h2>
      <p>{t('lead')}</p>
      {engineProblem ? <ProblemPanel problem={engineProblem} /> : null}
      {engine ? (
        <dl>
          <dt className="mid">registry-mirrors</dt>
          <dd>{engine.mirrors.length ? engine.mirrors.map((one) => <code key={one}>{one} </code>) : t('none')}</dd>
          <dt className="mid">insecure-registries</dt>
          <dd>{engine.insecure.length ? engine.insecure.map((one) => <code key={one}>{one} </code>) : t('none')}</dd>
        </dl>
      ) : null}
      <p className="mid">{t('how')}</p>
      <CommandLine prompt="{}" command={snippet} />
    </section>
  );
}
