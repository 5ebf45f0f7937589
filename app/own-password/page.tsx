import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { OwnPasswordPage } from '@/components/own-password/OwnPasswordPage';
import { core } from '@/lib/server/core';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('ownPassword'))('title') };
}

/** Only for whoever signed in with a password that somebody else set. */
export default async function Page({ searchParams }: { searchParams: Promise<{ next?: string | string[] }> }) {
  const { actor } = core().sessionFacts((await headers()).get('cookie'));
  if (actor.kind !== 'newcomer') redirect('/');
  const { next } = await searchParams;
  return <OwnPasswordPage name={actor.name} next={[next].flat()[0]} />;
}
