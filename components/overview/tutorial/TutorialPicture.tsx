'use client';

import { Cloud, Container, Laptop, Layers, Server } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { PictureUse } from './picture-use';

/** Client, host and registry: a part lights up once it was used, the lines between them move while something runs. */
export function TutorialPicture({ use, images, containers }: { use: PictureUse; images: number; containers: number }) {
  const t = useTranslations('overview.tutorial.picture');
  return (
    <figure className="pic" aria-label={t('label')}>
      <div className={`pic-p ${lit(use.client)}`}>
        <Laptop className="i" aria-hidden />
        <b>{t('client')}</b>
        <span>{t('clientIs')}</span>
      </div>
      <div className={`pic-l ${lit(use.commands)}`}>
        <span>{t('commands')}</span>
      </div>
      <div className={`pic-p ${lit(use.host)}`}>
        <Server className="i" aria-hidden />
        <b>{t('host')}</b>
        <span>{t('hostIs')}</span>
        <ul>
          <li className={lit(use.images)}>
            <Layers className="i s" aria-hidden />
            <b className="num">{images}</b> {t('images')}
          </li>
          <li className={lit(use.containers)}>
            <Container className="i s" aria-hidden />
            <b className="num">{containers}</b> {t('containers')}
          </li>
        </ul>
      </div>
      <div className={`pic-l back ${lit(use.layers)}`}>
        <span>{t('layers')}</span>
      </div>
      <div className={`pic-p ${lit(use.registry)}`}>
        <Cloud className="i" aria-hidden />
        <b>{t('registry')}</b>
        <span>{t('registryIs')}</span>
      </div>
    </figure>
  );
}

function lit(state: PictureUse[keyof PictureUse]): string {
  return state === 'idle' ? '' : `is-${state}`;
}
