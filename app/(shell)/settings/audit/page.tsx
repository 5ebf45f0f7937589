import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AuditLogPage } from '@/components/audit/AuditLogPage';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('settings'))('tabs.audit') };
}

export default function Page() {
  return <AuditLogPage />;
}
