import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { CreateVolumePage } from '@/components/volume-create/CreateVolumePage';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('volumeCreate'))('title') };
}

export default function Page() {
  return <CreateVolumePage />;
}
