import { existsSync, readFileSync } from 'node:fs';
import { keyFile, keyOf } from '../secrets/key';
import type { Settings } from '../settings/settings';
import { refusal } from './refusal';
import type { Finding } from './check';

/** Whether the key will do, and the first owner's password can be read. Says nothing of either's text. */
export function lookAtSecrets({ key, dataFolder, firstOwner }: Settings): Finding[] {
  const findings = [lookAtKey(key, keyFile(dataFolder))];
  if (firstOwner) findings.push(lookAtPassword(firstOwner));
  return findings;
}

function lookAtKey(given: string | null, file: string): Finding {
  const what = 'key';
  try {
    if (given !== null) keyOf(given);
    else if (!existsSync(file)) return { what, ok: true, tell: `${file} will be made` };
    else keyOf(readFileSync(file, 'utf8'));
  } catch (error) {
    return { what, ok: false, tell: refusal(error) };
  }
  return { what, ok: true, tell: given === null ? file : 'as given' };
}

/** Its file may be gone once there is an account, so that this is never in the way of a start by itself. */
function lookAtPassword({ name, password }: NonNullable<Settings['firstOwner']>): Finding {
  const what = 'first owner';
  try {
    password.read();
    return { what, ok: true, tell: `${name} is made while there is no account` };
  } catch (error) {
    return { what, ok: true, tell: `${refusal(error)} It is needed only while there is no account.` };
  }
}
