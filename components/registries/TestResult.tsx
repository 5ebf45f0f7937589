'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { Problem } from '@/lib/contract/problem';
import type { RegistryTested } from '@/lib/contract/registries/registries';
import { Mark } from '../ui/Mark';
import { ProblemPanel } from '../ui/ProblemPanel';
import { EngineTrust } from './EngineTrust';

interface TestResultProps {
  /** Null while it is tried. */
  tested: RegistryTested | null;
  host: string;
  /** There is a password or token to sign in with. */
  signsIn: boolean;
}

/** What came of a try, from here and from the engine: each is one line, or the problem in full. */
export function TestResult({ tested, host, signsIn }: TestResultProps) {
  const t = useTranslations('registries.test');
  if (!tested)
    return (
      <p className="rtest" role="status">
        <Mark kind="pulling" /> {t('under')}
      </p>
    );
  const { quayside, engine } = tested;
  const unused = signsIn && quayside.problem === null && quayside.authentication === 'none';
  return (
    <div className="rtests" role="status">
      <Line from={t('quayside')} problem={quayside.problem} took={quayside.took}>
        {t(unused ? 'unused' : quayside.authentication === 'none' || !signsIn ? 'open' : 'signedIn')}
        {quayside.scheme === 'http' ? <b className="rinsecure"> {t('plain')}</b> : null}
      </Line>
      <Line
        from={t('engine')}
        problem={engine.problem}
        took={engine.took}
        next={<EngineTrust problem={engine.problem} host={host} />}
      >
        {t(signsIn && !unused ? 'signedIn' : 'open')}
      </Line>
    </div>
  );
}

interface LineProps {
  from: string;
  problem: Problem | null;
  took: number;
  next?: ReactNode;
  children: ReactNode;
}

function Line({ from, problem, took, next, children }: LineProps) {
  const t = useTranslations('registries.test');
  return (
    <section>
      <h3 className="rtest">
        <Mark kind={problem ? 'failed' : 'done'} /> {from}
        <span className="dim num">{t('took', { ms: took })}</span>
      </h3>
      {problem ? (
        <>
          <ProblemPanel problem={problem} />
          {next}
        </>
      ) : (
        <p className="mid">{children}</p>
      )}
    </section>
  );
}
