import type { ReactNode } from 'react';
import { ContainerFrame } from '@/components/container/ContainerFrame';

interface LayoutProps {
  params: Promise<{ id: string }>;
  children: ReactNode;
}

export default async function ContainerLayout({ params, children }: LayoutProps) {
  const { id } = await params;
  return <ContainerFrame id={decodeURIComponent(id)}>{children}</ContainerFrame>;
}
