import type { ContainerRow } from '@/lib/contract/containers';
import type { Activity } from '@/lib/contract/engine';
import type { ImageRow } from '@/lib/contract/images';

export const steps = ['pull', 'see', 'run', 'compute', 'command', 'stop', 'remove'] as const;
export type Step = (typeof steps)[number];

/** The image and the names that the tutorial works with. */
export const tutorialImage = 'python:3.11.5-alpine';
export const tutorialName = 'my-python';

/** What is kept of the tutorial: which steps are done, and which containers it made, by id. */
export interface Progress {
  done: Step[];
  containers: string[];
  /** Time of the engine's newest event when the tutorial began, ms: what happened before is not of it. */
  since: number;
  /** The person opened the list of images. */
  sawImages: boolean;
}
export const nothingDone: Progress = { done: [], containers: [], since: 0, sawImages: false };

/** What the engine shows. Activity newest first. */
export interface Picture {
  images: readonly ImageRow[];
  containers: readonly ContainerRow[];
  activity: readonly Activity[];
}

/** The tutorial's image as it is tagged on this engine: by its plain name, or pulled through a mirror's prefix. */
export function imageAtHand(images: readonly ImageRow[]): { row: ImageRow; tag: string } | null {
  for (const row of images) {
    const tag = row.tags.find(isTutorialImage);
    if (tag) return { row, tag };
  }
  return null;
}

function isTutorialImage(reference: string): boolean {
  return reference === tutorialImage || reference.endsWith(`/${tutorialImage}`);
}

/**
 * Folds what the engine shows into the progress: a step that is done stays done. Answers `before` itself when nothing
 * changed, so that a caller can tell.
 */
export function foldProgress(before: Progress, picture: Picture): Progress {
  const ours = new Set(before.containers);
  for (const row of picture.containers) if (isTutorialImage(row.image)) ours.add(row.id);
  const happened = picture.activity.filter((one) => one.type === 'container' && one.at > before.since);
  const isOurs = (one: Activity) => ours.has(one.objectId) || one.name === tutorialName;
  const did = (action: string) => happened.some((one) => one.action === action && isOurs(one));
  const rows = picture.containers.filter((row) => ours.has(row.id) && row.startedAt !== null);
  const hasImage = imageAtHand(picture.images) !== null;
  const proof: Record<Step, boolean> = {
    pull: hasImage,
    see: hasImage && before.sawImages,
    run:
      rows.some((row) => !isOneCommand(row)) ||
      happened.some((one) => one.action === 'start' && one.name === tutorialName),
    // Ctrl-D ends the prompt with exit code 0; a stop ends it with another one.
    compute:
      rows.some((row) => !isOneCommand(row) && row.state === 'exited' && row.exitCode === 0) ||
      happened.some((one) => one.action === 'die' && one.exitCode === 0 && one.name === tutorialName),
    command: rows.some((row) => isOneCommand(row) && row.state === 'exited' && row.exitCode === 0),
    stop: did('stop'),
    remove: did('destroy'),
  };
  const done = steps.filter((step) => before.done.includes(step) || proof[step]);
  if (done.length === before.done.length && ours.size === before.containers.length) return before;
  return { ...before, done, containers: [...ours] };
}

/** Whether it was made by `docker run python … python -m this`: one command, no prompt. */
export function isOneCommand(row: ContainerRow): boolean {
  return /\s-m\s/.test(row.command);
}

/** The first step that is not done, or null at the end. */
export function currentStep(progress: Progress): Step | null {
  return steps.find((step) => !progress.done.includes(step)) ?? null;
}
