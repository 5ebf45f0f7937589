'use client';

import { Download } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState, type FormEvent } from 'react';

import { JobCard } from '@/components/jobs/JobCard';
import { Button } from '@/components/ui/Button';
import { ProblemPanel } from '@/components/ui/ProblemPanel';
import { TextInput } from '@/components/ui/TextInput';
import type { Problem } from '@/lib/contract/problem';
import { ApiError } from '@/lib/client/api';
import { useJobs } from '@/lib/client/jobs/hooks';
import { usePull } from '@/lib/client/jobs/use-pull';
import { tutorialImage } from './progress';

/** The real pull box, filled with the tutorial's image, and the job with its layers under it. */
export function PullStep() {
  const t = useTranslations('overview');
  const [reference, setReference] = useState(tutorialImage);
  const [problem, setProblem] = useState<Problem | null>(null);
  const pull = usePull();
  const job = useJobs().find((one) => one.kind === 'image.pull');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setProblem(null);
    try {
      await pull(reference);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      setProblem(error.problem);
    }
  };
  return (
    <>
      <form className="zpull" onSubmit={(event) => void submit(event)}>
        <TextInput
          mono
          aria-label={t('tutorial.reference')}
          value={reference}
          onChange={(event) => setReference(event.target.value)}
        />
        <Button
          type="submit"
          variant="primary"
          icon={<Download aria-hidden />}
          disabled={!reference.trim() || job?.state === 'running'}
        >
          {t('pull')}
        </Button>
      </form>
      {problem ? <ProblemPanel problem={problem} /> : null}
      {job ? <JobCard job={job} /> : null}
    </>
  );
}
