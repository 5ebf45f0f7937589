import { CircleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRunFacts } from './run-context';

/** What the policy will refuse of the value at `path`, before it is asked. */
export function PolicyHints({ path }: { path: string }) {
  const problem = useTranslations('problem');
  const { hints } = useRunFacts();
  return hints
    .filter((one) => one.path === path)
    .map(({ rule, subject }) => (
      <p key={`${rule} ${subject}`} className="wrong run-note">
        <CircleAlert className="i s" aria-hidden />
        <span>{problem(`rules.${rule}`, { subject })}</span>
      </p>
    ));
}
