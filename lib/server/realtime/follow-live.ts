import type { Picture, PictureDiff } from '@/lib/contract/live';
import type { Live } from '../live/live';

/** Diffs that may wait for a viewer; one that reads more slowly skips ahead to a new picture. */
export const maximumQueued = 64;

/** One viewer, as the transport shows it. */
export interface LiveViewer {
  /** Calls `listener` whenever what waited was handed to the network, until the returned function is called. */
  onDrained(listener: () => void): () => void;
  diff(diff: PictureDiff): void;
  picture(picture: Picture): void;
}

/** Sends a viewer each diff. While it lags it is sent nothing, then a picture that holds what it missed. */
export function followLive(live: Pick<Live, 'subscribe' | 'picture'>, viewer: LiveViewer): () => void {
  let queued = 0;
  let lags = false;
  const unsubscribe = live.subscribe((diff) => {
    lags ||= queued >= maximumQueued;
    if (lags) return;
    queued += 1;
    viewer.diff(diff);
  });
  const undrain = viewer.onDrained(() => {
    queued = 0;
    if (!lags) return;
    lags = false;
    viewer.picture(live.picture());
  });
  return () => {
    unsubscribe();
    undrain();
  };
}
