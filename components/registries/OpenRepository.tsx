'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState, type FormEvent } from 'react';
import { useEnv } from '@/lib/client/env';
import { dockerHub } from '@/lib/contract/reference';
import type { RegistryRow } from '@/lib/contract/registries/registries';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { TextInput } from '../ui/TextInput';
import { registryHref } from './names';

/** Opens a repository by its name: the only way where a registry shows no list. */
export function OpenRepository({ row }: { row: RegistryRow }) {
  const t = useTranslations('registries.open');
  const env = useEnv();
  const router = useRouter();
  const [name, setName] = useState(row.prefix === '' ? '' : `${row.prefix}/`);
  const open = (event: FormEvent) => {
    event.preventDefault();
    const path = name.trim().replace(/^\/+|\/+$/g, '');
    if (path === '') return;
    router.push(registryHref(env, row.id, row.host === dockerHub && !path.includes('/') ? `library/${path}` : path));
  };
  return (
    <form className="ropen" onSubmit={open} noValidate>
      <Field label={t('label')}>
        <div className="go">
          <TextInput
            mono
            value={name}
            placeholder={row.host === dockerHub ? 'python' : 'team/app'}
            autoCapitalize="none"
            enterKeyHint="go"
            onChange={(event) => setName(event.target.value)}
          />
          <Button type="submit">{t('do')}</Button>
        </div>
      </Field>
    </form>
  );
}
