import { openDatabase } from '../db/database';
import { signalHolder } from '../db/data-folder';
import { rotateCommand } from '../secrets/rotate-command';
import { readSettings, type Settings } from '../settings/settings';
import { StartRefused } from '../start-refused';
import { askPassword } from './ask-password';

/** `npm run admin`: on the data folder of QUAYSIDE_DATA or QUAYSIDE_PORT. */
async function main([verb, ...rest]: string[]): Promise<void> {
  const settings = readSettings(process.env);
  const isRotation = verb === 'rotate-key' && rest.length <= 1;
  const lines = isRotation ? await rotateCommand(settings, rest[0]) : await accounts(settings, [verb ?? '', ...rest]);
  for (const line of lines) console.log(line);
}

/** What concerns accounts, while the server runs or not. */
async function accounts({ dataFolder }: Settings, args: string[]): Promise<string[]> {
  // Loaded for these alone: it brings what checks passwords.
  const { admin } = await import('./admin');
  const db = await openDatabase(dataFolder);
  const { lines, changed } = await admin(db, args, askPassword);
  await db.destroy();
  if (!changed || signalHolder(dataFolder, 'SIGUSR2')) return lines;
  return [...lines, 'The Quayside that runs on another host must be started again to hear of it.'];
}

await main(process.argv.slice(2)).catch((error: unknown) => {
  const refused = error instanceof StartRefused;
  console.error(refused ? error.message : error);
  process.exit(refused ? 2 : 1);
});
