'use client';

import { useTranslations } from 'next-intl';
import { createContext, useContext } from 'react';
import type { NetworkWorld } from '@/lib/contract/network/check';
import type { Fault } from '@/lib/contract/network/fault';
import type { Problem } from '@/lib/contract/problem';
import { saidOf } from './place-of';
import type { FormState } from './state';

/** The form of a new network, what is wrong with it, and how it is changed. */
export interface NetworkForm {
  form: FormState;
  set: (change: Partial<FormState>) => void;
  faults: readonly Fault[];
  /** Why the last try failed. */
  problem: Problem | null;
  /** It was tried to send: what is missing is told, too. */
  tried: boolean;
  world: NetworkWorld;
}

export const NetworkFormContext = createContext<NetworkForm | null>(null);

export function useNetworkForm(): NetworkForm {
  const form = useContext(NetworkFormContext);
  if (!form) throw new Error('useNetworkForm() is for what is inside the form of a new network.');
  return form;
}

/** What is wrong at a path, in words; and the fault itself, where there is something to press. */
export function useFaultAt(): (path: string) => { error: string | undefined; fault: Fault | undefined } {
  const t = useTranslations('networkCreate');
  const { faults, problem, tried } = useNetworkForm();
  return (path) => {
    const fault = faults.find((one) => one.path === path && (tried || one.key !== 'nameMissing'));
    if (fault) return { error: t(`faults.${fault.key}`, fault.values), fault };
    const said = saidOf(problem, path);
    return { error: said === 'policy' ? t('policy') : said?.words, fault: undefined };
  };
}
