import { useSyncExternalStore } from 'react';

const never = () => () => undefined;

/** Whether this keyboard has ⌘ where others have Ctrl, as tinykeys tells it. */
export function useMac(): boolean {
  return useSyncExternalStore(
    never,
    () => /Mac|iPhone|iPad|iPod/.test(navigator.platform),
    () => false,
  );
}
