import type { Need } from './field-mapping';
import type { RunForm } from './form';
import { fieldNames, mapping } from './mapping';

/** A value that this engine would overlook without a word: where it stands, and the message of `run.errors` for it. */
export interface Unmet {
  path: string;
  message: string;
}

/** Messages by the version of the API; people know releases of Docker's engine. (Engine API version history.) */
const messages = { '1.43': 'since24', '1.44': 'since25', '1.45': 'since26', '1.48': 'since28' } as const;
const lastMessages = { '1.41': 'until2010' } as const;

/** What `form` asks of an engine of API `version` (`1.41`) that would be overlooked there. Pure. */
export function unmetNeeds(form: RunForm, version: string): Unmet[] {
  return fieldNames
    .flatMap((field) => mapping[field].needs?.(form) ?? [])
    .filter((need) => isUnmet(need, version))
    .map((need) => ({
      path: need.path,
      message: 'since' in need ? messages[need.since] : lastMessages[need.until],
    }));
}

function isUnmet(need: Need, version: string): boolean {
  return 'since' in need ? isOlder(version, need.since) : isOlder(need.until, version);
}

/** Whether one version of the API is older than another: `1.41` than `1.44`. */
export function isOlder(version: string, than: string): boolean {
  const minor = (text: string) => Number(text.split('.')[1]);
  return minor(version) < minor(than);
}
