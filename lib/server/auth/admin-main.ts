import { openDatabase } from '../db/database';
import { signalHolder } from '../db/data-folder';
import { readSettings } from '../settings';
import { StartRefused } from '../start-refused';
import { admin, AdminRefused } from './admin';
import { askPassword } from './ask-password';

/** `npm run admin`: on the data folder of QUAYSIDE_DATA or QUAYSIDE_PORT, while the server runs or not. */
async function main(): Promise<void> {
  const { dataFolder } = readSettings(process.env);
  const db = await openDatabase(dataFolder);
  const { lines, changed } = await admin(db, process.argv.slice(2), askPassword);
  await db.destroy();
  for (const line of lines) console.log(line);
  if (changed && !signalHolder(dataFolder, 'SIGUSR2'))
    console.log('The Quayside that runs on another host must be started again to hear of it.');
}

await main().catch((error: unknown) => {
  const refused = error instanceof AdminRefused || error instanceof StartRefused;
  console.error(refused ? error.message : error);
  process.exit(refused ? 2 : 1);
});
