'use client';

import { useTranslations } from 'next-intl';
import type { ImageLayer } from '@/lib/contract/images';
import { Hidden } from '../ui/Hidden';
import { formatBytes } from '../ui/format';
import { buildStep } from './build-step';

/** How the image was built, first step on top: the size that each step added, and its instruction. */
export function LayerHistory({ history, hidden }: { history: readonly ImageLayer[]; hidden: boolean }) {
  const t = useTranslations('images.detail');
  const steps = [...history].reverse();
  const largest = Math.max(1, ...steps.map((step) => step.size));
  return (
    <section aria-labelledby="image-layers">
      <h2 id="image-layers">{t('layers', { count: steps.filter((step) => step.size > 0).length })}</h2>
      <ol className="hist">
        {steps.map((step, index) => (
          <li key={index}>
            <span className="num">{formatBytes(step.size)}</span>
            <span className={step.size > 0 ? 'bar' : undefined} aria-hidden>
              {step.size > 0 ? <i style={{ width: `${(step.size / largest) * 100}%` }} /> : null}
            </span>
            {hidden ? (
              <Hidden />
            ) : (
              <code title={step.command}>{buildStep(step.command) || step.comment || t('noCommand')}</code>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
