'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Problem } from '@/lib/contract/problem';
import { spanOf } from '../ui/format';
import { everySecond, lastTick } from '../ui/ticker';

interface Wait {
  /** When it may be asked again, ms. */
  until: number;
  over: boolean;
}
const none: Wait = { until: 0, over: true };

/** How long the server wants no more of this: over by itself when its time is. */
export function useWait(problem: Problem | null): Wait {
  // Each refusal is a new object, and begins anew.
  const [told, setTold] = useState(problem);
  const [wait, setWait] = useState(none);
  if (problem !== told) {
    setTold(problem);
    setWait(problem?.retryAfter ? { until: Date.now() + problem.retryAfter * 1000, over: false } : none);
  }
  const { until, over } = wait;
  useEffect(() => {
    if (over) return;
    const timer = setTimeout(() => setWait({ until, over: true }), until - Date.now());
    return () => clearTimeout(timer);
  }, [until, over]);
  return wait;
}

/** When it may be asked again: the time that is left, then that it may. */
export function RetryIn({ wait: { until, over } }: { wait: Wait }) {
  const t = useTranslations('account');
  return over ? t('retryNow') : <Left key={until} until={until} />;
}

/** The time left, ticking. To one who listens it is told once, and not each second. */
function Left({ until }: { until: number }) {
  const t = useTranslations('account');
  const units = useTranslations('ui.unit');
  const inWords = (ms: number) =>
    spanOf(Math.max(1000, ms))
      .map(({ unit, count }) => units(unit, { count }))
      .join(' ');
  const left = useSyncExternalStore(
    everySecond,
    () => inWords(until - lastTick()),
    () => '',
  );
  const [told] = useState(left);
  return (
    <>
      <span className="num" aria-hidden>
        {t.rich('retryIn', { time: () => <b>{left}</b> })}
      </span>
      <span className="sr-only">{t.rich('retryIn', { time: () => told })}</span>
    </>
  );
}
