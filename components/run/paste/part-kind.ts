import type { PastedPart } from '@/lib/contract/run/paste/pasted';

/** Taken into the form, taken but for a person to finish, or left out of it. */
export function kindOf({ fate }: PastedPart): 'taken' | 'write' | 'left' {
  if (fate === 'understood') return 'taken';
  return fate === 'shell' || fate === 'content' ? 'write' : 'left';
}
