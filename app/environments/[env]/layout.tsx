import { headers } from 'next/headers';
import type { ReactNode } from 'react';
import { LaunchPage } from '@/components/launch/LaunchPage';
import { Environment } from '@/components/shell/Environment';
import { core } from '@/lib/server/core';

/** Without a session cookie nothing but the launch page is served; with one, the shell, which holds no engine data. */
export default async function EnvironmentLayout({ children }: { children: ReactNode }) {
  if (!core().knowsCookie((await headers()).get('cookie'))) return <LaunchPage />;
  return <Environment standIn={core().settings.standIn}>{children}</Environment>;
}
