'use client';

import { useTranslations } from 'next-intl';
import { useTray } from '@/lib/client/jobs/tray';
import { useMay } from '@/lib/client/session-facts';
import { PullForm } from '../images/PullForm';
import { SidePanel } from '../ui/SidePanel';
import { JobList } from './JobList';

/** The right-hand column of any page: the pull box on top, every job below it. Closing it ends no job. */
export function JobsTray() {
  const t = useTranslations('jobs');
  const tray = useTray();
  const mayPull = useMay('image.pull');
  return (
    <SidePanel
      open={tray.open}
      quiet={tray.quiet}
      onOpenChange={(open) => (open ? tray.show() : tray.hide())}
      title={t(mayPull ? 'pullTitle' : 'title')}
    >
      {mayPull ? <PullForm key={tray.turn} reference={tray.reference} start={tray.start} /> : null}
      <JobList titled={mayPull} />
    </SidePanel>
  );
}
