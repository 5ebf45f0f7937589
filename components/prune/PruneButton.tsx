'use client';

import { BrushCleaning } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useMay } from '@/lib/client/session-facts';
import type { Operation } from '@/lib/contract/permission';
import { Button } from '../ui/Button';

interface PruneButtonProps {
  /** Whoever may not do it has no button. */
  operation: Operation;
  label: string;
  /** The dialog that shows what a prune removes. */
  children: (onClose: () => void) => ReactNode;
}

/** Opens what shows which things a prune removes. On a phone the icon is enough. */
export function PruneButton({ operation, label, children }: PruneButtonProps) {
  const [open, setOpen] = useState(false);
  if (!useMay(operation)) return null;
  return (
    <>
      <Button icon={<BrushCleaning className="i" aria-hidden />} aria-label={label} onClick={() => setOpen(true)}>
        <span className="not-s">{label}</span>
      </Button>
      {open ? children(() => setOpen(false)) : null}
    </>
  );
}
