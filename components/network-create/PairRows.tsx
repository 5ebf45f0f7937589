'use client';

import { Plus, X } from 'lucide-react';
import { Button } from '@/components/ui/Button';
import { IconButton } from '@/components/ui/IconButton';
import { TextInput } from '@/components/ui/TextInput';
import type { PairState } from './state';

interface PairRowsProps {
  label: string;
  help?: string;
  rows: readonly PairState[];
  onChange: (rows: readonly PairState[]) => void;
  words: { name: string; value: string; add: string; remove: string };
  errorOf?: (index: number) => string | undefined;
}

/** Rows of a name and a value, as many as are wanted. */
export function PairRows({ label, help, rows, onChange, words, errorOf }: PairRowsProps) {
  const set = (index: number, change: Partial<PairState>) =>
    onChange(rows.map((row, place) => (place === index ? { ...row, ...change } : row)));
  return (
    <div role="group" aria-label={label}>
      {rows.length > 0 && help ? <p className="help">{help}</p> : null}
      {rows.map((row, index) => {
        const error = errorOf?.(index);
        return (
          <div key={index}>
            <div className="run-pairs">
              <TextInput
                mono
                aria-label={words.name}
                placeholder={words.name}
                value={row.name}
                onChange={(event) => set(index, { name: event.target.value })}
              />
              <TextInput
                mono
                aria-label={words.value}
                placeholder={words.value}
                value={row.value}
                invalid={error !== undefined}
                onChange={(event) => set(index, { value: event.target.value })}
              />
              <IconButton
                size="sm"
                label={words.remove}
                icon={<X className="i s" aria-hidden />}
                onClick={() => onChange(rows.filter((_, place) => place !== index))}
              />
            </div>
            {error ? (
              <p className="wrong" role="status">
                {error}
              </p>
            ) : null}
          </div>
        );
      })}
      <Button
        variant="ghost"
        size="xs"
        icon={<Plus className="i s" aria-hidden />}
        onClick={() => onChange([...rows, { name: '', value: '' }])}
      >
        {words.add}
      </Button>
    </div>
  );
}
