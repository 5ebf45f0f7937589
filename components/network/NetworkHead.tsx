'use client';

import { Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import dynamic from 'next/dynamic';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Button } from '@/components/ui/Button';
import { CopyButton } from '@/components/ui/CopyButton';
import { RelativeTime } from '@/components/ui/Time';
import type { NetworkDetail } from '@/lib/contract/network/detail';
import { May } from '../session/May';
import { networksHref } from '../networks/names';

const RemoveNetworks = dynamic(() => import('../networks/RemoveNetworks').then((module) => module.RemoveNetworks), {
  ssr: false,
});

/** The network's name, what it is, and what can be done with it. */
export function NetworkHead({ env, detail, gone }: { env: string; detail: NetworkDetail; gone: boolean }) {
  const t = useTranslations('networks');
  const router = useRouter();
  const [removing, setRemoving] = useState(false);
  return (
    <header className="dhead">
      <div className="min-w-0 flex-1">
        <h1>{detail.name}</h1>
        <p className="dmeta num">
          <span>{detail.driver}</span>
          <span>{detail.scope}</span>
          <span>{t.rich('detail.created', { age: () => <RelativeTime at={detail.created} /> })}</span>
          <span className="idl">
            <code>{detail.id.slice(0, 12)}</code>
            <CopyButton text={detail.id} label={t('detail.copyId')} />
          </span>
        </p>
      </div>
      {gone || detail.builtIn ? null : (
        <div className="acts">
          <May operation="network.remove">
            <Button variant="danger" icon={<Trash2 aria-hidden />} onClick={() => setRemoving(true)}>
              {t('actions.remove')}
            </Button>
          </May>
        </div>
      )}
      {removing ? (
        <RemoveNetworks
          env={env}
          networks={[{ id: detail.id, name: detail.name, containers: detail.endpoints.map(({ id }) => id) }]}
          onClose={(removed) => {
            setRemoving(false);
            if (removed) router.push(networksHref(env));
          }}
        />
      ) : null}
    </header>
  );
}
