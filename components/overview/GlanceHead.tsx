'use client';

import { Download, GraduationCap, Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEnv } from '@/lib/client/env';
import { useTray } from '@/lib/client/jobs/tray';
import { useEngine } from '@/lib/client/live/hooks';
import { runHref } from '../run/href';
import { May } from '../session/May';
import { engineMark } from '../shell/EngineLine';
import { Button } from '../ui/Button';
import { Mark } from '../ui/Mark';

/** The environment's name, what its engine is, and the two things that people come for. */
export function GlanceHead({ onTutorial }: { onTutorial: (() => void) | null }) {
  const t = useTranslations('overview');
  const env = useEnv();
  const engine = useEngine();
  const tray = useTray();
  const info = engine?.info;
  const state = engine?.state ?? 'connecting';
  return (
    <div className="head">
      <h1>{env}</h1>
      <p className="eng">
        <span className="st">
          <Mark kind={engineMark(state)} />
          {t(`engine.${state}`)}
        </span>
        {info ? (
          <>
            <span>Docker Engine {info.version}</span>
            <span>API {info.apiVersion}</span>
            <span>{info.operatingSystem}</span>
            <span>{t('kernel', { version: info.kernel })}</span>
            <span>
              {info.os}/{info.architecture}
            </span>
          </>
        ) : null}
      </p>
      <div className="acts">
        {onTutorial ? (
          <Button variant="ghost" icon={<GraduationCap aria-hidden />} onClick={onTutorial}>
            {t('showTutorial')}
          </Button>
        ) : null}
        <May operation="image.pull">
          <Button className="not-s" icon={<Download aria-hidden />} onClick={() => tray.show()}>
            {t('pull')}
          </Button>
        </May>
        <May operation="container.create">
          <Button className="not-s" variant="primary" href={runHref(env)} icon={<Plus aria-hidden />}>
            {t('runContainer')}
          </Button>
        </May>
      </div>
    </div>
  );
}
