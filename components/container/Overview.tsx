'use client';

import { useTranslations } from 'next-intl';
import { Facts } from './Facts';
import { HealthSection } from './health/HealthSection';
import { KeyValues } from './KeyValues';
import { MountsSection } from './MountsSection';
import { NetworksSection } from './networks/NetworksSection';
import { PortsSection } from './PortsSection';
import { useContainerPage } from './use-container';

/** The first tab: everything of the container at a glance. */
export function Overview() {
  const t = useTranslations('container');
  const { env, id, detail, gone } = useContainerPage();
  if (!detail) return null;
  const base = `/environments/${encodeURIComponent(env)}/containers/${encodeURIComponent(id)}`;
  return (
    <>
      {detail.error ? (
        <div className="dpage-p start-error">
          <p>{t('startFailed')}</p>
          <p className="words">{detail.error}</p>
        </div>
      ) : null}
      <div className="cols">
        <div className="colm">
          {detail.health ? <HealthSection env={env} detail={detail} health={detail.health} /> : null}
          <PortsSection ports={detail.ports} />
          <NetworksSection env={env} detail={detail} gone={gone !== null} />
          <KeyValues title={t('env')} entries={detail.env} hidden={detail.hidden} find={t('findEnv')} />
        </div>
        <div className="colm">
          <Facts env={env} detail={detail} base={base} />
          <MountsSection mounts={detail.mounts} />
          <KeyValues title={t('labels')} entries={detail.labels} hidden={detail.hidden} find={t('findLabels')} />
        </div>
      </div>
    </>
  );
}
