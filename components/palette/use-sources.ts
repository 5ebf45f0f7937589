'use client';

import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { useEnv } from '@/lib/client/env';
import { useTray } from '@/lib/client/jobs/tray';
import { useContainers, useImages } from '@/lib/client/live/hooks';
import { useMay } from '@/lib/client/session-facts';
import { useContainerActions } from '../containers/actions-context';
import type { Verb } from '../containers/action-store';
import { useVerbs } from '../containers/use-verbs';
import { containerThings } from './container-things';
import { imageThings, pullItem } from './image-things';
import { readRecent } from './recent';
import type { Sources } from './search';
import { useFixedItems } from './use-fixed-items';

/** What the palette searches, as it is now; live. */
export function useSources(): Sources {
  const t = useTranslations('palette');
  const env = useEnv();
  const [containers, images] = [useContainers(), useImages()];
  const verbs = useVerbs().join(' ');
  const mayRename = useMay('container.rename');
  const [mayExec, mayRun, mayPull] = [useMay('container.exec'), useMay('container.create'), useMay('image.pull')];
  const { act, ask } = useContainerActions();
  const fixed = useFixedItems();
  const tray = useTray();
  return useMemo(
    () => ({
      things: [
        ...containerThings(containers ?? [], {
          env,
          t,
          verbs: verbs.split(' ') as Verb[],
          mayExec,
          mayRename,
          act,
          ask,
        }),
        ...imageThings(images ?? [], { env, t, mayRun }),
      ],
      fixed,
      pull: (query) =>
        mayPull ? pullItem(query, { t, pull: (reference) => tray.show({ reference, start: true }) }) : null,
      recent: readRecent(env),
    }),
    [containers, images, env, t, verbs, mayExec, mayRun, mayPull, mayRename, fixed, tray, act, ask],
  );
}
