import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { settingsTabs } from '@/components/settings/tabs';
import { core } from '@/lib/server/core';

/** `/settings` is the first of its pages that the person may see. */
export default async function Settings() {
  const { actor } = core().sessionFacts((await headers()).get('cookie'));
  redirect(`/settings/${settingsTabs(actor, 'local')[0]}`);
}
