'use client';

import type { ReactNode } from 'react';
import { dockerCommand } from '@/lib/contract/commands/docker-command';
import { CommandStep } from './CommandStep';
import { ComputeStep } from './ComputeStep';
import { ImageLine } from './ImageLine';
import { ourContainer } from './our-container';
import { currentStep, imageAtHand, steps, tutorialImage, tutorialName, type Step } from './progress';
import { PullStep } from './PullStep';
import { RemoveStep } from './RemoveStep';
import { RunStep } from './RunStep';
import { SeeStep } from './SeeStep';
import { StepItem } from './StepItem';
import { StopStep } from './StopStep';
import type { TutorialControl } from './use-tutorial';

/** The steps in their order, each with its command; the current one with its control. */
export function StepList({ tutorial }: { tutorial: TutorialControl }) {
  const { progress, picture } = tutorial;
  const current = currentStep(progress);
  const atHand = imageAtHand(picture.images);
  const image = atHand?.tag ?? tutorialImage;
  const container = ourContainer(picture.containers, progress);
  const name = container?.name ?? tutorialName;
  const isRunning = container?.state === 'running';
  const parts: Record<Step, { command?: string; control: ReactNode; result?: ReactNode }> = {
    pull: { command: dockerCommand('image.pull', { reference: image }), control: <PullStep /> },
    see: {
      command: dockerCommand('image.list', {}),
      control: <SeeStep />,
      result: atHand ? <ImageLine image={atHand.row} tag={atHand.tag} /> : null,
    },
    run: {
      command: dockerCommand('container.run', { image, tty: true, name: tutorialName }),
      control: <RunStep image={image} />,
    },
    compute: { control: <ComputeStep container={container} /> },
    command: {
      command: dockerCommand('container.run', { image, words: ['python', '-m', 'this'] }),
      control: <CommandStep image={image} />,
    },
    stop: {
      command: dockerCommand(isRunning ? 'container.stop' : 'container.start', { names: [name] }),
      control: <StopStep container={container} image={image} />,
    },
    remove: {
      command: dockerCommand('container.remove', { names: [name] }),
      control: <RemoveStep container={container} image={image} />,
    },
  };
  return (
    <ol className="steps">
      {steps.map((step, index) => (
        <StepItem
          key={step}
          step={step}
          number={index + 1}
          state={progress.done.includes(step) ? 'done' : step === current ? 'current' : 'later'}
          command={parts[step].command}
          result={parts[step].result}
        >
          {parts[step].control}
        </StepItem>
      ))}
    </ol>
  );
}
