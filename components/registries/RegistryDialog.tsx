'use client';

import type { RegistryRow } from '@/lib/contract/registries/registries';
import type { RegistryAct } from './RegistryActions';
import { RegistryFormDialog } from './RegistryFormDialog';
import { RemoveRegistry } from './RemoveRegistry';
import { TestDialog } from './TestDialog';

interface RegistryDialogProps {
  act: RegistryAct;
  /** Null: one that is not kept yet. */
  row: RegistryRow | null;
  onClose: () => void;
  onChanged: () => Promise<void>;
}

/** What is done to one registry, as the dialog that asks for it. */
export function RegistryDialog({ act, row, onClose, onChanged }: RegistryDialogProps) {
  if (act === 'edit' || row === null) return <RegistryFormDialog row={row} onClose={onClose} onSaved={onChanged} />;
  if (act === 'test') return <TestDialog row={row} onClose={onClose} />;
  return <RemoveRegistry row={row} onClose={onClose} onRemoved={onChanged} />;
}
