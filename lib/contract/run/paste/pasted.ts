import type { NotMeant } from '../flags';
import type { RunForm } from '../form';
import type { Expansion } from './shell-words';

/** What a value was left as that the place where a command is typed would have given. */
export interface Missing {
  kind: Expansion['kind'] | 'folder' | 'environment';
  text: string;
}

/**
 * What became of a part of the line. `understood`: it is in the form. `shell`: it is in the form as typed, and a person must
 * write what the shell would have put there. `replaced`: a later one counts. `create`: Run starts it as well. Not in
 * the form: `content` (of a file where the command is typed), `engine` (which engine), `around` (before or behind the command),
 * `value` (cannot be read), `unknown` (no option of docker run), and what means nothing in a browser.
 */
export type Fate =
  NotMeant | 'understood' | 'shell' | 'replaced' | 'create' | 'content' | 'engine' | 'around' | 'value' | 'unknown';

export interface PastedPart {
  /** As it was typed, quoted again: `-p 8080:80`. */
  text: string;
  fate: Fate;
  /** What it set in the form, or where its content may be written instead. */
  path: string | null;
  missing: readonly Missing[];
}

/** What a pasted line says. `openQuote`: it cannot be split into words; `noRun`: there is no `docker run` in it. */
export type Pasted = { failed: null; form: RunForm; parts: PastedPart[] } | { failed: 'openQuote' | 'noRun' };
