'use client';

import { BrokenPage } from '@/components/recover/BrokenPage';

/** Next's place for what stands where a page threw; the shell around it stays. */
export default function ShellError({ error }: { error: Error }) {
  return <BrokenPage error={error} />;
}
