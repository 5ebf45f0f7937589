import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { LaunchPage } from '@/components/launch/LaunchPage';
import { SetUpPage } from '@/components/set-up/SetUpPage';
import { core } from '@/lib/server/core';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('setUp'))('tab') };
}

export default async function Page() {
  const { actor, accounts } = core().sessionFacts((await headers()).get('cookie'));
  if (accounts) redirect('/');
  if (actor.kind !== 'setup' && actor.kind !== 'local') return <LaunchPage />;
  return <SetUpPage first={actor.kind === 'setup'} />;
}
