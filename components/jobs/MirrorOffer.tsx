'use client';

import { useTranslations } from 'next-intl';
import { useState, type FormEvent } from 'react';
import { useEnv } from '@/lib/client/env';
import { useMay } from '@/lib/client/session-facts';
import { dockerCommand } from '@/lib/contract/commands/docker-command';
import type { ImageReference } from '@/lib/contract/reference';
import { Button } from '../ui/Button';
import { CommandLine } from '../ui/CommandLine';
import { Field } from '../ui/Field';
import { TextInput } from '../ui/TextInput';
import { cleanPrefix, throughPrefix } from './other-sources';
import { readPrefixes } from './prefixes';

interface MirrorOfferProps {
  reference: ImageReference;
  pull: (reference: string, prefix: string) => void;
}

/** Offers the same pull through a mirror's prefix: one that the person types, or one that worked here before. */
export function MirrorOffer({ reference, pull }: MirrorOfferProps) {
  const t = useTranslations('jobs.mirror');
  const env = useEnv();
  const mayRule = useMay('mirror.change');
  const [known] = useState(readPrefixes);
  const [prefix, setPrefix] = useState(known[0] ?? '');
  const through = throughPrefix(prefix, reference);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (through) pull(through, cleanPrefix(prefix));
  };
  return (
    <form className="mirror" onSubmit={submit}>
      <Field label={t('label')} help={t('help')}>
        <div className="go">
          <TextInput
            mono
            value={prefix}
            placeholder="mirror.example"
            onChange={(event) => setPrefix(event.target.value)}
          />
          <Button type="submit" disabled={!through}>
            {t('pull')}
          </Button>
        </div>
      </Field>
      {known.length > 1 ? (
        <p className="known">
          {known.map((one) => (
            <Button key={one} size="xs" variant="ghost" onClick={() => setPrefix(one)}>
              {one}
            </Button>
          ))}
        </p>
      ) : null}
      {through ? <CommandLine command={dockerCommand('image.pull', { reference: through })} /> : null}
      {through && mayRule ? (
        <Button
          size="xs"
          variant="ghost"
          href={`/environments/${encodeURIComponent(env)}/registries/mirrors?to=${encodeURIComponent(cleanPrefix(prefix))}`}
        >
          {t('rule')}
        </Button>
      ) : null}
    </form>
  );
}
