import { once } from 'node:events';
import { createReadStream, createWriteStream, existsSync, renameSync, rmSync } from 'node:fs';
import { askSecret } from '../auth/ask-password';
import type { Environment } from '../settings/given';
import type { Settings } from '../settings/settings';
import { StartRefused } from '../start-refused';
import { givenSettings } from './given-settings';
import { readArguments } from './arguments';
import { makeBackup } from './backup';
import { lockFor, openerFor } from './lock';
import { restoreBackup } from './restore';

/** `backup FILE|-`. Answers what to tell; nothing where the backup itself goes to the output. Throws `StartRefused`. */
export async function backupCommand(settings: Settings, env: Environment, args: string[]): Promise<string[]> {
  const { file, lock } = readArguments('backup', args);
  if (file !== '-' && existsSync(file)) throw new StartRefused(`${file} is there already: choose another name.`);
  const encrypter = await lockFor(lock ?? { passphrase: await askSecret('Passphrase: ', 'Once more: ') });
  const given = givenSettings(env);
  if (file === '-') {
    await makeBackup(settings, given, encrypter, process.stdout);
    return [];
  }
  const part = `${file}.part`;
  try {
    await makeBackup(settings, given, encrypter, createWriteStream(part, { mode: 0o600, flush: true }));
    renameSync(part, file);
  } finally {
    rmSync(part, { force: true });
  }
  return [
    `${file} holds the data of ${settings.dataFolder}. Whoever has it and its passphrase or key has all that Quayside knows.`,
  ];
}

/** `restore FILE|- [--force]`. Answers what to tell. Throws `StartRefused`, and has changed nothing. */
export async function restoreCommand({ dataFolder }: Settings, args: string[]): Promise<string[]> {
  const { file, lock, force } = readArguments('restore', args);
  if (file === '-' && !lock) throw new StartRefused('With - the passphrase or key is named by --passphrase or --key.');
  const input = file === '-' ? process.stdin : createReadStream(file);
  if (file !== '-') {
    await once(input, 'open').catch((error: NodeJS.ErrnoException) => {
      throw new StartRefused(`${file} cannot be read: ${error.code ?? error.message}.`);
    });
  }
  const opener = openerFor(lock ?? { passphrase: await askSecret('Passphrase: ') });
  const { manifest, before } = await restoreBackup(dataFolder, input, opener, force);
  const settings = Object.entries(manifest.settings).map(([name, value]) => `  ${name}=${value}`);
  return [
    `${dataFolder} is what it was at ${manifest.madeAt} (Quayside ${manifest.version}); all sessions and API keys have ended.`,
    ...(before ? [`What was there before is in ${before}.`] : []),
    ...(manifest.key === 'given' ? ['Its key was given, and is not in it: start with the same QUAYSIDE_KEY.'] : []),
    ...(settings.length ? ['It ran with these settings, which are yours to give again:', ...settings] : []),
  ];
}
