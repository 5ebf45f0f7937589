'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { useState } from 'react';
import type { ImageLayer } from '@/lib/contract/images';
import { Button } from '../ui/Button';
import { CopyButton } from '../ui/CopyButton';
import { Hidden } from '../ui/Hidden';
import { formatBytes } from '../ui/format';
import { buildStep } from './build-step';

/**
 * How the image was built, first step on top: the size that each step added, its share of the whole, and its instruction.
 * Steps that add nothing are folded at first.
 */
export function LayerHistory({ history, hidden }: { history: readonly ImageLayer[]; hidden: boolean }) {
  const t = useTranslations('images.detail');
  const [all, setAll] = useState(false);
  const steps = [...history].reverse().map((step, index) => ({ ...step, index }));
  const filled = steps.filter(({ size }) => size > 0);
  const total = filled.reduce((sum, { size }) => sum + size, 0);
  const empty = steps.length - filled.length;
  return (
    <section aria-labelledby="image-layers">
      <div className="hist-h">
        <h2 id="image-layers">{t('layers', { count: filled.length })}</h2>
        <span className="dim num">{t('total', { size: formatBytes(total) })}</span>
        {empty ? (
          <Button size="xs" variant="ghost" aria-expanded={all} onClick={() => setAll(!all)}>
            {t(all ? 'hideEmpty' : 'showEmpty', { count: empty })}
          </Button>
        ) : null}
      </div>
      <ol className="hist">
        {(all || filled.length === 0 ? steps : filled).map((step) => (
          <Step key={step.index} step={step} total={total} hidden={hidden} />
        ))}
      </ol>
    </section>
  );
}

function Step({ step, total, hidden }: { step: ImageLayer; total: number; hidden: boolean }) {
  const t = useTranslations('images.detail');
  const { number } = useFormatter();
  const share = total > 0 ? step.size / total : 0;
  const command = buildStep(step.command);
  return (
    <li>
      <span className="num" title={number(share, { style: 'percent', maximumFractionDigits: 1 })}>
        {formatBytes(step.size)}
      </span>
      <span className={step.size > 0 ? 'bar' : undefined} aria-hidden>
        {step.size > 0 ? <i style={{ width: `${share * 100}%` }} /> : null}
      </span>
      {hidden ? (
        <Hidden />
      ) : (
        <span className="ifact">
          <code title={step.command}>{command || step.comment || t('noCommand')}</code>
          {command ? <CopyButton text={command} label={t('copyStep')} /> : null}
        </span>
      )}
    </li>
  );
}
