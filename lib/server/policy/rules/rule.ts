import type { Policy } from '@/lib/contract/policy/policy';
import type { Violation } from '@/lib/contract/policy/violation';
import type { Facts } from '../facts';
import type { Spec } from '../spec';

/** What a rule looks at. `judgeContainer` judges another container; null: it is not known, so it cannot be judged. */
export interface Case {
  policy: Policy;
  spec: Spec;
  facts: Facts;
  judgeContainer: (name: string) => readonly Violation[] | null;
}

/** One rule: what of the specification breaks the policy. Pure. */
export type Rule = (given: Case) => Violation[];
