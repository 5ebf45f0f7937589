'use client';

import type { Person } from '@/lib/contract/people';
import { ChangeRole } from './ChangeRole';
import type { PersonAct } from './PersonActions';
import { RemovePerson } from './RemovePerson';
import { ResetPassword } from './ResetPassword';
import { PersonSessions } from './PersonSessions';

export interface PersonDialogProps {
  person: Person;
  last: boolean;
  onClose: () => void;
  /** Reads the list again. */
  onChanged: () => Promise<void>;
}

const dialogs = { role: ChangeRole, password: ResetPassword, sessions: PersonSessions, remove: RemovePerson };

/** The dialog of one thing that is done to a person. */
export function PersonDialog({ act, ...rest }: PersonDialogProps & { act: PersonAct }) {
  const One = dialogs[act];
  return <One {...rest} />;
}
