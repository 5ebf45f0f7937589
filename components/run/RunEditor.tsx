'use client';

import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react';
import { FormProvider, type FieldErrors } from 'react-hook-form';
import { useTranslations } from 'next-intl';
import { useContainers, useImages } from '@/lib/client/live/hooks';
import type { Problem } from '@/lib/contract/problem';
import { RunForm } from '@/lib/contract/run/form';
import { JobCard } from '../jobs/JobCard';
import { ProblemPanel } from '../ui/ProblemPanel';
import { Basics } from './Basics';
import { CommandPanel } from './CommandPanel';
import { faultsOf } from './faults';
import type { RunPrefill } from './href';
import { placeOf } from './image-at-hand';
import { PasteBox } from './paste/PasteBox';
import { PasteButton } from './paste/PasteButton';
import { PastedNote } from './paste/PastedNote';
import { reach } from './paste/reach';
import { usePaste } from './paste/use-paste';
import { RunBar } from './RunBar';
import { policyHints } from './policy-hints';
import { RunContext } from './run-context';
import { topicOf, type TopicName } from './topic-names';
import { Topics } from './Topics';
import { useImageConfig } from './use-image-config';
import { useImageMode } from './use-image-mode';
import { useRunForm } from './use-run-form';
import { useBoundBy } from './use-bound-by';
import { useSubmit } from './use-submit';

interface RunEditorProps {
  prefill: RunPrefill;
  /** A whole form to begin with, and what is to be said of where it comes from. */
  initial?: { form: RunForm; note: ReactNode };
}

/** The Run form and, beside it, the same as a command. Loaded by itself: the schema's library is used here alone. */
export function RunEditor({ prefill, initial }: RunEditorProps) {
  const t = useTranslations('run');
  const form = useRunForm(prefill, initial?.form);
  const containers = useContainers();
  const images = useImages();
  const place = placeOf(form.watch('image'), images);
  const config = useImageConfig(place.where === 'here' ? place.image.id : null);
  const policy = useBoundBy();
  const hints = policy ? policyHints(policy, form.watch()) : [];
  const [refusal, setRefusal] = useState<Problem | null>(null);
  const [changed, setChanged] = useState<string | null>(null);
  const [open, setOpen] = useState<ReadonlySet<TopicName>>(() => new Set(prefill.ports?.length ? ['ports'] : []));
  const formElement = useRef<HTMLFormElement>(null);

  const show = useCallback((paths: readonly string[]) => {
    const topics = paths.map(topicOf).filter((topic) => topic !== null);
    setOpen((now) => new Set([...now, ...topics]));
  }, []);
  const paste = usePaste(form, show);
  useImageMode(form, config, prefill, paste.filled || initial !== undefined);
  const refuse = useCallback(
    (problem: Problem) => {
      setRefusal(problem);
      const places = [problem.field, ...(problem.issues ?? []).map(({ path }) => path)];
      show(places.filter((path) => path !== undefined));
    },
    [show],
  );
  const { busy, job, submit } = useSubmit(refuse);

  useEffect(() => {
    const subscription = form.watch((_, { name }) => {
      if (!name) return;
      setChanged(name);
      // The engine's words are about the value that it was given, not about the next one.
      setRefusal((now) => (now?.field && sameField(now.field, name) ? null : now));
    });
    return () => subscription.unsubscribe();
  }, [form]);
  useEffect(() => {
    if (refusal)
      formElement.current?.querySelector('.run-refused, .run-base .problem')?.scrollIntoView({ block: 'center' });
  }, [refusal]);

  const onSubmit = form.handleSubmit(
    (values) => {
      setRefusal(null);
      return submit(values);
    },
    (errors: FieldErrors<RunForm>) => show(faultsOf(errors).map(({ path }) => path)),
  );
  const placed = refusal?.field !== undefined && Object.hasOwn(RunForm.shape, refusal.field.split('.')[0] ?? '');
  return (
    <FormProvider {...form}>
      <RunContext value={{ containers, place, config, policy, hints, refusal, offerCommand: paste.open }}>
        <form ref={formElement} className="run-page" noValidate onSubmit={(event) => void onSubmit(event)}>
          <div className="run-col">
            <div className="head">
              <h1>{t('title')}</h1>
              {paste.box === null ? <PasteButton onOpen={() => paste.open('')} /> : null}
            </div>
            {paste.box === null ? null : (
              <PasteBox key={paste.box} text={paste.box} onFill={paste.fill} onClose={paste.close} />
            )}
            {paste.parts ? (
              <PastedNote
                parts={paste.parts}
                onShow={(path) => reach(formElement.current, path)}
                onClose={paste.putAway}
              />
            ) : null}
            {paste.filled ? null : initial?.note}
            <Basics images={images} />
            {job ? (
              <div className="run-rest" role="status">
                <p className="help">{t('pulling')}</p>
                <JobCard job={job} />
              </div>
            ) : null}
            <Topics open={open} toggle={(topic) => setOpen((now) => toggled(now, topic))} />
            {refusal && !placed ? (
              <div className="run-rest">
                <ProblemPanel problem={refusal} />
              </div>
            ) : null}
            <RunBar busy={busy} pulling={job !== null} />
          </div>
          <CommandPanel changed={changed} />
        </form>
      </RunContext>
    </FormProvider>
  );
}

function toggled(topics: ReadonlySet<TopicName>, topic: TopicName): ReadonlySet<TopicName> {
  const next = new Set(topics);
  if (!next.delete(topic)) next.add(topic);
  return next;
}

/** Whether a change at `name` is about what was refused at `path`: the value itself, or the rows that hold it. */
function sameField(path: string, name: string): boolean {
  return path === name || path.startsWith(`${name}.`) || name.startsWith(`${path}.`);
}
