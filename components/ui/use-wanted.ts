'use client';

import { useState } from 'react';

/** True from the first time on that `now` is: what is loaded when it is first shown stays, so that it can go with its motion. */
export function useWanted(now: boolean): boolean {
  const [wanted, setWanted] = useState(now);
  if (now && !wanted) setWanted(true);
  return wanted || now;
}
