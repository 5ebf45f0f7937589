'use client';

import { createContext, useContext } from 'react';
import { get } from 'react-hook-form';
import type { ContainerRow } from '@/lib/contract/containers';
import type { ImageConfig } from '@/lib/contract/images';
import type { Problem } from '@/lib/contract/problem';
import type { ErrorKey } from './faults';
import type { ImagePlace } from './image-at-hand';
import { useRun } from './use-run-form';

/** What the parts of the form know beside its values. */
export interface RunFacts {
  containers: readonly ContainerRow[] | null;
  place: ImagePlace;
  config: ImageConfig | null;
  /** What the engine refused last, until its field is changed. */
  refusal: Problem | null;
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
  return { message: error?.message ?? null, refused: refusal?.field === path };
}
