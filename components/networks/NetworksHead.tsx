'use client';

import { BrushCleaning, Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { useMay } from '@/lib/client/session-facts';
import { dockerCommand } from '@/lib/contract/commands/docker-command';
import type { NetworkRow } from '@/lib/contract/networks';
import { May } from '../session/May';
import { Button } from '../ui/Button';
import { Tally } from '../ui/Tally';
import { tallyUses, uses, type Use } from './filter';
import { networksHref } from './names';

const PruneDialog = dynamic(() => import('../prune/PruneDialog').then((module) => module.PruneDialog), { ssr: false });

interface NetworksHeadProps {
  env: string;
  /** Null: there is nothing to count yet. */
  networks: readonly NetworkRow[] | null;
  use: Use;
  onUse: (use: Use) => void;
}

/** The page's title, its counts, which filter the list, and what begins here. */
export function NetworksHead({ env, networks, use, onUse }: NetworksHeadProps) {
  const t = useTranslations('networks');
  const [pruning, setPruning] = useState(false);
  const mayPrune = useMay('network.prune');
  const tally = networks && tallyUses(networks);
  return (
    <div className="head">
      <h1>{t('title')}</h1>
      {tally ? (
        <Tally
          label={t('list.tally')}
          items={uses.map((one) => ({ key: one, label: t(`use.${one}`), count: tally[one] }))}
          value={use}
          onChange={onUse}
        />
      ) : null}
      <div className="acts">
        {mayPrune ? (
          <Button
            icon={<BrushCleaning className="i" aria-hidden />}
            aria-label={t('actions.prune')}
            onClick={() => setPruning(true)}
          >
            <span className="not-s">{t('actions.prune')}</span>
          </Button>
        ) : null}
        <May operation="network.create">
          <Button variant="primary" href={`${networksHref(env)}/create`} icon={<Plus className="i" aria-hidden />}>
            {t('actions.create')}
          </Button>
        </May>
      </div>
      {pruning ? (
        <PruneDialog
          env={env}
          kind="networks"
          title={t('prune.title')}
          body={t('prune.body')}
          commandOf={(names, all) =>
            all ? dockerCommand('network.prune', {}) : dockerCommand('network.remove', { names })
          }
          onClose={() => setPruning(false)}
        />
      ) : null}
    </div>
  );
}
