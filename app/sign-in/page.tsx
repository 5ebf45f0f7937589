import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { SignInPage } from '@/components/sign-in/SignInPage';
import { core } from '@/lib/server/core';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('signIn'))('title') };
}

/** Without an account there is nobody to sign in: the launch link is the only way. */
export default async function Page() {
  if (!core().sessionFacts((await headers()).get('cookie')).accounts) redirect('/');
  return <SignInPage />;
}
