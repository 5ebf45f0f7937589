'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useEnv } from '@/lib/client/env';
import { registries } from '@/lib/client/registries';
import { useCall } from '@/lib/client/use-call';
import { parseRegistryAddress } from '@/lib/contract/registries/address';
import { dockerCommand } from '@/lib/contract/commands/docker-command';
import type { RegistryRow, RegistryTested } from '@/lib/contract/registries/registries';
import { Button } from '../ui/Button';
import { CommandLine } from '../ui/CommandLine';
import { FormDialog } from '../ui/FormDialog';
import { useToast } from '../ui/toast-context';
import { blankDraft, draftOf, formOf, type Draft } from './draft';
import { RegistryFields } from './RegistryFields';
import { TestResult } from './TestResult';

interface RegistryFormDialogProps {
  /** Null: a new one. */
  row: RegistryRow | null;
  onClose: () => void;
  onSaved: () => Promise<void>;
}

/** A registry to add or to change; it can be tried before it is kept. */
export function RegistryFormDialog({ row, onClose, onSaved }: RegistryFormDialogProps) {
  const t = useTranslations('registries.form');
  const toast = useToast();
  const env = useEnv();
  const [draft, setDraft] = useState<Draft>(row ? draftOf(row) : blankDraft);
  const [tested, setTested] = useState<RegistryTested | null>(null);
  const saving = useCall();
  const trying = useCall();
  const result = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The form may be longer than the screen: what came of the try is below it.
    if (tested) result.current?.scrollIntoView({ block: 'nearest' });
  }, [tested]);
  const address = parseRegistryAddress(draft.address);
  const change = (patch: Partial<Draft>) => {
    setDraft((before) => ({ ...before, ...patch }));
    setTested(null);
    saving.clear();
    trying.clear();
  };
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const form = formOf(draft);
    if (!(await saving.run(() => (row ? registries.change(row.id, form) : registries.add(form))))) return;
    onClose();
    toast({ title: t(row ? 'changed' : 'added', { address: draft.address.trim() }) });
    await onSaved();
  };
  const test = () =>
    trying.run(async () => {
      setTested(null);
      setTested(await registries.try(env, { ...formOf(draft), ...(row ? { id: row.id } : {}) }));
    });
  const problem = saving.problem ?? trying.problem;
  // What is about a field stands there; all else below.
  const field = problem?.field;
  return (
    <FormDialog
      title={t(row ? 'edit' : 'add')}
      description={t('says')}
      action={t(row ? 'save' : 'do')}
      disabled={draft.address.trim() === ''}
      busy={saving.busy}
      problem={field === undefined ? problem : null}
      onClose={onClose}
      onSubmit={(event) => void save(event)}
    >
      <RegistryFields draft={draft} row={row} onChange={change} problem={field === undefined ? null : problem} />
      <div className="rtry">
        <Button
          disabled={trying.busy || draft.address.trim() === ''}
          aria-busy={trying.busy || undefined}
          onClick={() => void test()}
        >
          {t('test')}
        </Button>
      </div>
      {trying.busy || tested ? (
        <div ref={result}>
          <TestResult tested={tested} host={address?.host ?? draft.address} signsIn={draft.signIn !== 'none'} />
        </div>
      ) : null}
      {address ? (
        <CommandLine
          command={dockerCommand('registry.login', {
            host: address.host,
            username: draft.signIn === 'none' ? '' : draft.username,
          })}
        />
      ) : null}
    </FormDialog>
  );
}
