'use client';

import { QueryProvider } from '@/lib/client/query';
import { ProblemPanel } from '../ui/ProblemPanel';
import { Skeleton } from '../ui/Skeleton';
import { Allowed } from '../session/Allowed';
import { PolicyEditor } from './PolicyEditor';
import { usePolicy } from './use-policy';

/** What people below owner may ask of the engine. Owners change it, admins read it. */
export function PolicyPage() {
  return (
    <Allowed to="policy.read">
      <QueryProvider>
        <Loaded />
      </QueryProvider>
    </Allowed>
  );
}

function Loaded() {
  const { policy, problem } = usePolicy();
  if (problem) return <ProblemPanel problem={problem} />;
  return policy ? <PolicyEditor kept={policy} /> : <Skeleton />;
}
