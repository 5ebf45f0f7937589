'use client';

import { useCallback, useRef, useState } from 'react';
import { FormProvider, type FieldErrors } from 'react-hook-form';
import { useTranslations } from 'next-intl';
import { Basics } from '@/components/run/Basics';
import { faultsOf } from '@/components/run/faults';
import { placeOf } from '@/components/run/image-at-hand';
import { RunContext } from '@/components/run/run-context';
import { topicOf, type TopicName } from '@/components/run/topic-names';
import { Topics } from '@/components/run/Topics';
import { policyHints } from '@/components/run/policy-hints';
import { useBoundBy } from '@/components/run/use-bound-by';
import { useImageConfig } from '@/components/run/use-image-config';
import { useRunForm } from '@/components/run/use-run-form';
import { JobCard } from '@/components/jobs/JobCard';
import { ProblemPanel } from '@/components/ui/ProblemPanel';
import { useContainers, useImages } from '@/lib/client/live/hooks';
import type { Problem } from '@/lib/contract/problem';
import { formChanges } from '@/lib/contract/recreate/form-changes';
import type { RunForm } from '@/lib/contract/run/form';
import { ChangesPanel } from './ChangesPanel';
import { ConfirmEdit } from './ConfirmEdit';
import { EditBar } from './EditBar';
import { useEdit } from './use-edit';

interface EditEditorProps {
  env: string;
  id: string;
  /** The container as it is. */
  before: RunForm;
}

/** The Run form filled from a container and, beside it, what will change and how. */
export function EditEditor({ env, id, before }: EditEditorProps) {
  const t = useTranslations('recreate');
  const form = useRunForm({}, before);
  const containers = useContainers()?.filter((row) => row.id !== id) ?? null;
  const images = useImages();
  const now = form.watch();
  const place = placeOf(now.image, images);
  const config = useImageConfig(place.where === 'here' ? place.image.id : null);
  const policy = useBoundBy();
  const hints = policy ? policyHints(policy, now) : [];
  const [refusal, setRefusal] = useState<Problem | null>(null);
  const [open, setOpen] = useState<ReadonlySet<TopicName>>(new Set());
  const [asked, setAsked] = useState<RunForm | null>(null);
  const formElement = useRef<HTMLFormElement>(null);
  const show = useCallback((paths: readonly string[]) => {
    const topics = paths.map(topicOf).filter((topic) => topic !== null);
    setOpen((shown) => new Set([...shown, ...topics]));
  }, []);
  const refuse = useCallback(
    (problem: Problem) => {
      setRefusal(problem);
      show([problem.field, ...(problem.issues ?? []).map(({ path }) => path)].filter((path) => path !== undefined));
    },
    [show],
  );
  const edit = useEdit({ env, id, before, onRefused: refuse });
  const changes = formChanges(before, now);
  const live = changes.every((change) => change.live);
  const onSubmit = form.handleSubmit(
    (values) => {
      setRefusal(null);
      if (formChanges(before, values).every((change) => change.live)) return edit.apply(values);
      setAsked(values);
    },
    (errors: FieldErrors<RunForm>) => show(faultsOf(errors).map(({ path }) => path)),
  );
  return (
    <FormProvider {...form}>
      <RunContext value={{ containers, place, config, policy, hints, refusal, offerCommand: () => undefined }}>
        <form ref={formElement} className="run-page edit-page" noValidate onSubmit={(event) => void onSubmit(event)}>
          <div className="run-col">
            <div className="head">
              <h2>{t('edit.title')}</h2>
            </div>
            <Basics images={images} />
            {edit.job ? (
              <div className="run-rest" role="status">
                <JobCard job={edit.job} />
              </div>
            ) : null}
            <Topics
              open={open}
              toggle={(topic) =>
                setOpen((shown) => {
                  const next = new Set(shown);
                  if (!next.delete(topic)) next.add(topic);
                  return next;
                })
              }
            />
            {refusal && !edit.job ? (
              <div className="run-rest">
                <ProblemPanel problem={refusal} />
              </div>
            ) : null}
            <EditBar count={changes.length} live={live} busy={edit.busy} />
          </div>
          <ChangesPanel changes={changes} before={before} after={now} />
        </form>
      </RunContext>
      {asked ? (
        <ConfirmEdit
          env={env}
          id={id}
          before={before}
          after={asked}
          onClose={() => setAsked(null)}
          onConfirm={async () => {
            setAsked(null);
            await edit.recreate(asked);
          }}
        />
      ) : null}
    </FormProvider>
  );
}
