'use client';

import { createContext, useContext } from 'react';
import { get } from 'react-hook-form';
import type { ContainerRow } from '@/lib/contract/containers';
import type { ImageConfig } from '@/lib/contract/images';
import type { Policy } from '@/lib/contract/policy/policy';
import type { Problem } from '@/lib/contract/problem';
import type { ErrorKey } from './faults';
import type { ImagePlace } from './image-at-hand';
import type { PolicyHint } from './policy-hints';
import { useRun } from './use-run-form';

/** What the parts of the form know beside its values. */
export interface RunFacts {
  containers: readonly ContainerRow[] | null;
  place: ImagePlace;
  config: ImageConfig | null;
  /** The policy that this person is bound by; null: none. */
  policy: Policy | null;
  /** What that policy will refuse of the values as they are now. */
  hints: readonly PolicyHint[];
  /** What the engine or the policy refused last, until its field is changed. */
  refusal: Problem | null;
  /** A whole command was pasted where one value belongs. */
  offerCommand: (text: string) => void;
}
export const RunContext = createContext<RunFacts | null>(null);

export function useRunFacts(): RunFacts {
  const facts = useContext(RunContext);
  if (!facts) throw new Error('This belongs into <RunEditor>.');
  return facts;
}

/** What stands against the value at `path`: a message of `run.errors`, and whether the engine refused it. */
export function useNote(path: string): { message: ErrorKey | null; refused: boolean } {
  const { refusal } = useRunFacts();
  const { errors } = useRun().formState;
  const error: { message?: ErrorKey } | undefined = get(errors, path);
  return { message: error?.message ?? null, refused: isRefused(refusal, path) };
}

/** Whether the refusal is about the value at `path`: the engine names one place, a policy may name several. */
export function isRefused(refusal: Problem | null, path: string): boolean {
  if (!refusal) return false;
  return refusal.field === path || (refusal.code === 'policy' && violationsAt(refusal, path).length > 0);
}

/** What of the value at `path` breaks which rule of the policy. */
export function violationsAt({ issues = [] }: Problem, path: string) {
  return issues.flatMap(({ path: at, rule, subject = '' }) => (rule && at === path ? [{ rule, subject }] : []));
}
