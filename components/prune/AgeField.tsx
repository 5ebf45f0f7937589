'use client';

import { Field } from '@/components/ui/Field';
import { Select } from '@/components/ui/Select';

/** Ages offered, as `docker container prune --filter until=` and that of images take them; the empty one is no filter. */
const ages = ['', '1h', '24h', '168h', '720h'] as const;
export type Age = (typeof ages)[number];

interface AgeFieldProps {
  label: string;
  wordOf: (age: Exclude<Age, ''> | 'any') => string;
  value: Age;
  onChange: (age: Age) => void;
}

/** How old what a prune takes has to be. */
export function AgeField({ label, wordOf, value, onChange }: AgeFieldProps) {
  return (
    <Field label={label}>
      <Select
        value={value}
        onValueChange={onChange}
        options={ages.map((age) => ({ value: age, label: wordOf(age || 'any') }))}
      />
    </Field>
  );
}
