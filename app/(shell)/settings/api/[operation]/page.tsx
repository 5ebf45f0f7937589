import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { OperationPage } from '@/components/api-docs/OperationPage';
import { operationsOf } from '@/components/api-docs/operations';
import { core } from '@/lib/server/core';

interface Props {
  params: Promise<{ operation: string }>;
}

const find = async ({ params }: Props) => {
  const { operation } = await params;
  return operationsOf(await core().apiDocument()).find(({ operationId }) => operationId === operation);
};

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: (await find(props))?.summary };
}

export default async function Page(props: Props) {
  const operation = await find(props);
  if (!operation) notFound();
  return <OperationPage document={await core().apiDocument()} operation={operation} />;
}
