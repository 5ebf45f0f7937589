'use client';

import { Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../../ui/Button';

/** Under the rows of a list: the button that adds one, and what the image suggests. */
export function RowsFoot({ add, onAdd, children }: { add: string; onAdd: () => void; children?: ReactNode }) {
  return (
    <div className="run-foot">
      <Button size="xs" variant="ghost" icon={<Plus className="i s" aria-hidden />} onClick={onAdd}>
        {add}
      </Button>
      {children}
    </div>
  );
}
