'use client';

import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { useActivity, useContainers, useImages } from '@/lib/client/live/hooks';
import { currentStep, foldProgress, nothingDone, type Picture, type Progress } from './progress';
import { freshTutorial, readTutorial, subscribeTutorial, writeTutorial } from './store';

export interface TutorialControl {
  shown: boolean;
  finished: boolean;
  progress: Progress;
  picture: Picture;
  show: () => void;
  dismiss: () => void;
  startOver: () => void;
}

const serverState = () => freshTutorial;

/**
 * The tutorial of this browser, ticked by what the engine shows. It opens by itself on an engine that has nothing, and
 * stays until it is finished or dismissed.
 */
export function useTutorial(): TutorialControl {
  const state = useSyncExternalStore(subscribeTutorial, readTutorial, serverState);
  const [justFinished, setJustFinished] = useState(false);
  const images = useImages();
  const containers = useContainers();
  const activity = useActivity();
  const loaded = images !== null && containers !== null;
  const picture = useMemo(
    () => ({ images: images ?? [], containers: containers ?? [], activity }),
    [images, containers, activity],
  );
  const isEmpty = loaded && images.length === 0 && containers.length === 0;
  const newest = activity[0]?.at ?? 0;

  useEffect(() => {
    if (isEmpty && state.open === null) writeTutorial({ open: true, progress: { ...nothingDone, since: newest } });
  }, [isEmpty, newest, state.open]);

  useEffect(() => {
    if (!loaded || !state.open) return;
    const progress = foldProgress(state.progress, picture);
    if (progress === state.progress) return;
    const finished = currentStep(progress) === null;
    // Finished, it shows its last word now, and the overview from the next visit on.
    if (finished) setJustFinished(true);
    writeTutorial({ open: !finished, progress });
  }, [loaded, picture, state]);

  const begin = useCallback(() => {
    setJustFinished(false);
    writeTutorial({ open: true, progress: { ...nothingDone, since: newest } });
  }, [newest]);
  const finished = currentStep(state.progress) === null;
  return {
    shown: state.open === true || justFinished || (isEmpty && state.open === null),
    finished,
    progress: state.progress,
    picture,
    show: () => (finished ? begin() : writeTutorial({ ...state, open: true })),
    dismiss: () => {
      setJustFinished(false);
      writeTutorial({ ...state, open: false });
    },
    startOver: begin,
  };
}
