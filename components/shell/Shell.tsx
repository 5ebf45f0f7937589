'use client';

import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { usePathname } from 'next/navigation';
import { useState, type ReactNode } from 'react';
import { GlobalKeys } from '@/components/shortcuts/GlobalKeys';
import { PrefetchContext } from '@/components/ui/prefetch';
import { useWanted } from '@/components/ui/use-wanted';
import { useContainers } from '@/lib/client/live/hooks';
import { useTerminals } from '@/lib/client/terminal/use-terminals';
import { EngineBanner } from './EngineBanner';
import { ExposedBanner } from './ExposedBanner';
import { PhoneNav } from './PhoneNav';
import { ServerBanner } from './ServerBanner';
import { Sidebar } from './Sidebar';
import { TopBar } from './TopBar';

const TerminalDock = dynamic(() => import('@/components/terminal/TerminalDock').then((module) => module.TerminalDock), {
  ssr: false,
});

/** The dock, loaded with the first terminal. */
function Dock() {
  const { sessions, asked } = useTerminals();
  return useWanted(sessions.length > 0 || asked !== null) ? <TerminalDock /> : null;
}

/** The frame of every page: sidebar, top bar, what is wrong if anything is, the page, and a phone's navigation. */
export function Shell({ children }: { children: ReactNode }) {
  const t = useTranslations('shell');
  const path = usePathname();
  const [openAt, setOpenAt] = useState<string | null>(null);
  // The drawer belongs to the page it was opened on: going anywhere closes it.
  const open = openAt === path;
  // Other pages wait for this one's rows: the server would load and render them first.
  const mayPrefetch = useContainers() !== null;
  return (
    <PrefetchContext value={mayPrefetch}>
      <a className="skip btn" href="#main">
        {t('skip')}
      </a>
      <div className="shell">
        <Sidebar open={open} onClose={() => setOpenAt(null)} />
        <TopBar />
        <main id="main" tabIndex={-1} inert={open}>
          <ExposedBanner />
          <ServerBanner />
          <EngineBanner />
          {children}
        </main>
      </div>
      <Dock />
      <GlobalKeys />
      <PhoneNav open={open} onMore={() => setOpenAt(open ? null : path)} />
    </PrefetchContext>
  );
}
