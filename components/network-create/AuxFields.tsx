'use client';

import { useTranslations } from 'next-intl';
import { useFaultAt } from './form-context';
import { PairRows } from './PairRows';
import { auxNames, type PairState } from './state';

interface AuxFieldsProps {
  /** Of the pool. */
  path: string;
  aux: readonly PairState[];
  onChange: (aux: readonly PairState[]) => void;
}

/** Addresses that no container gets, each by a name of whose it is. */
export function AuxFields({ path, aux, onChange }: AuxFieldsProps) {
  const t = useTranslations('networkCreate.pools');
  const at = useFaultAt();
  const names = auxNames(aux);
  return (
    <PairRows
      label={t('aux')}
      help={t('auxHelp')}
      rows={aux}
      onChange={onChange}
      words={{ name: t('auxName'), value: t('auxAddress'), add: t('auxAdd'), remove: t('auxRemove') }}
      // The engine tells only that one of them does not fit.
      errorOf={(index) =>
        at(`${path}.aux.${names[index]}`).error ?? (index === 0 ? at(`${path}.aux`).error : undefined)
      }
    />
  );
}
