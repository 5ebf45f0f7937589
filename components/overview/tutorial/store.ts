import { nothingDone, steps, type Progress } from './progress';

/** What the browser keeps of the tutorial. `open` is null until it was ever shown or dismissed. */
export interface TutorialState {
  open: boolean | null;
  progress: Progress;
}
const key = 'quayside-tutorial';
export const freshTutorial: TutorialState = { open: null, progress: nothingDone };

let state: TutorialState | null = null;
const listeners = new Set<() => void>();

/** The state of this browser, the same object until it changes. */
export function readTutorial(): TutorialState {
  state ??= parseTutorial(localStorage.getItem(key));
  return state;
}

export function writeTutorial(next: TutorialState): void {
  state = next;
  localStorage.setItem(key, JSON.stringify(next));
  listeners.forEach((listener) => listener());
}

export function subscribeTutorial(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The state in `text`; a fresh one when it is not such a state. Keeps only steps that still exist. */
export function parseTutorial(text: string | null): TutorialState {
  try {
    const kept = JSON.parse(text ?? 'null') as Partial<TutorialState> | null;
    if (!kept?.progress || !Array.isArray(kept.progress.done) || !Array.isArray(kept.progress.containers))
      return freshTutorial;
    const { done, containers, since, sawImages } = kept.progress;
    return {
      open: typeof kept.open === 'boolean' ? kept.open : null,
      progress: {
        done: steps.filter((step) => done.includes(step)),
        containers,
        since: Number(since) || 0,
        sawImages: sawImages === true,
      },
    };
  } catch {
    return freshTutorial;
  }
}

/** Notes that the person opened the list of images: the tutorial asks for it. Says nothing when no tutorial is open. */
export function noteImagesSeen(): void {
  const now = readTutorial();
  if (now.open && !now.progress.sawImages) writeTutorial({ ...now, progress: { ...now.progress, sawImages: true } });
}
