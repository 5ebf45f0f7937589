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

/** How long the server wants no more of this: over by itself when its time is. */
export function useWait(problem: Problem | null): Wait {
  const seconds = problem?.retryAfter ?? 0;
  const [until, setUntil] = useState(0);
  const [over, setOver] = useState(true);
  useEffect(() => {
    setOver(seconds === 0);
    if (seconds === 0) return;
    setUntil(Date.now() + seconds * 1000);
    const timer = setTimeout(() => setOver(true), seconds * 1000);
    return () => clearTimeout(timer);
    // Each refusal is a new object, and begins anew.
  }, [problem, seconds]);
  return { until, over };
}

/** The time left until it may be asked again, ticking. */
export function RetryIn({ until }: { until: number }) {
  const t = useTranslations('account');
  const units = useTranslations('ui.unit');
  const left = useSyncExternalStore(
    everySecond,
    () =>
      spanOf(Math.max(1000, until - lastTick()))
        .map(({ unit, count }) => units(unit, { count }))
        .join(' '),
    () => '',
  );
  return <span className="num">{t.rich('retryIn', { time: () => <b>{left}</b> })}</span>;
}
