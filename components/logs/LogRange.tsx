'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { FormDialog } from '@/components/ui/FormDialog';
import { Field } from '@/components/ui/Field';
import { Select } from '@/components/ui/Select';
import { TextInput } from '@/components/ui/TextInput';
import { tails, useLogSettings } from '@/lib/client/logs/settings';

export interface Stretch {
  since: string;
  until: string | null;
}

interface LogRangeProps {
  stretch: Stretch | null;
  onStretch: (stretch: Stretch | null) => void;
}

/** Where the log begins: so many of the last lines, or a date. */
export function LogRange({ stretch, onStretch }: LogRangeProps) {
  const t = useTranslations('logs');
  const [settings, change] = useLogSettings();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Select
        className="log-tail"
        label={t('tailLabel')}
        value={stretch ? 'since' : String(settings.tail)}
        onValueChange={(value) => {
          if (value === 'since' || value === 'other') return setAsking(true);
          change({ tail: tails.find((tail) => String(tail) === value) ?? 1000 });
          onStretch(null);
        }}
        options={[
          ...tails.map((tail) => ({
            value: String(tail),
            label: tail === 'all' ? t('tailAll') : t('tail', { count: tail }),
          })),
          ...(stretch
            ? [
                { value: 'since', label: t('range.shown') },
                { value: 'other', label: t('range.other') },
              ]
            : [{ value: 'since', label: t('range.choose') }]),
        ]}
      />
      {asking ? <RangeDialog {...{ stretch, onStretch }} onClose={() => setAsking(false)} /> : null}
    </>
  );
}

function RangeDialog({ stretch, onStretch, onClose }: LogRangeProps & { onClose: () => void }) {
  const t = useTranslations('logs.range');
  const [since, setSince] = useState(
    stretch ? fieldOf(stretch.since) : fieldOf(new Date(Date.now() - 3_600_000).toISOString()),
  );
  const [until, setUntil] = useState(stretch?.until ? fieldOf(stretch.until) : '');
  const [from, to] = [timeOf(since), timeOf(until)];
  const backwards = from !== null && to !== null && to < from;
  return (
    <FormDialog
      title={t('title')}
      description={t('description')}
      action={t('show')}
      disabled={from === null || backwards}
      busy={false}
      problem={null}
      onClose={onClose}
      onSubmit={(event) => {
        event.preventDefault();
        if (from === null || backwards) return;
        onStretch({ since: from, until: to });
        onClose();
      }}
    >
      <Field label={t('since')}>
        <TextInput type="datetime-local" step={1} value={since} onChange={(event) => setSince(event.target.value)} />
      </Field>
      <Field label={t('until')} help={t('untilHelp')} {...(backwards ? { error: t('backwards') } : {})}>
        <TextInput type="datetime-local" step={1} value={until} onChange={(event) => setUntil(event.target.value)} />
      </Field>
    </FormDialog>
  );
}

/** A time as a field shows it, in the reader's own zone, to the second. */
function fieldOf(time: string): string {
  const date = new Date(time);
  const local = new Date(date.getTime() - date.getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 19);
}

/** RFC 3339 of what a field holds; null: nothing. */
function timeOf(value: string): string | null {
  const date = new Date(value);
  return value === '' || Number.isNaN(date.getTime()) ? null : date.toISOString();
}
