'use client';

import { Trash2 } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState, type ReactNode } from 'react';
import type { Operation } from '@/lib/contract/permission';
import { May } from '../session/May';
import { Button } from '../ui/Button';

interface RemoveButtonProps {
  /** Whoever may not do it has no button. */
  operation: Operation;
  label: string;
  /** The list, to which a page whose thing is gone leads back. */
  back: string;
  /** The dialog that asks; it tells whether the thing is gone. */
  children: (onClose: (removed: boolean) => void) => ReactNode;
}

/** On the page of one thing: asks before it is removed, and leaves the page when it is gone. */
export function RemoveButton({ operation, label, back, children }: RemoveButtonProps) {
  const router = useRouter();
  const [asking, setAsking] = useState(false);
  const close = (removed: boolean) => {
    setAsking(false);
    if (removed) router.push(back);
  };
  return (
    <May operation={operation}>
      <Button variant="danger" icon={<Trash2 aria-hidden />} onClick={() => setAsking(true)}>
        {label}
      </Button>
      {asking ? children(close) : null}
    </May>
  );
}
