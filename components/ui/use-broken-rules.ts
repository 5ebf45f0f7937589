'use client';

import { useTranslations } from 'next-intl';
import { useCallback } from 'react';
import type { Problem } from '@/lib/contract/problem';

/** Tells the rules of the policy that a refusal is about, each in a sentence with what was asked for. */
export function useBrokenRules(): (problem: Pick<Problem, 'issues'> | null | undefined) => string[] {
  const t = useTranslations('problem.rules');
  return useCallback(
    (problem) => (problem?.issues ?? []).flatMap(({ rule, subject = '' }) => (rule ? [t(rule, { subject })] : [])),
    [t],
  );
}
