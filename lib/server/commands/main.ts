import { openDatabase } from '../db/database';
import { signalHolder } from '../db/data-folder';
import { check } from '../check/check';
import { rotateCommand } from '../secrets/rotate-command';
import { readSettings, type Settings } from '../settings/settings';
import { refusedCode, StartRefused } from '../start-refused';
import { askPassword } from '../auth/ask-password';

/** What one types beside a server, on the data folder of QUAYSIDE_DATA or QUAYSIDE_PORT. Answers the exit code. */
async function main([verb, ...rest]: string[]): Promise<number> {
  if (verb === 'check' && rest.length === 0) {
    const { lines, ok } = await check(process.env);
    print(lines);
    return ok ? 0 : 1;
  }
  const settings = readSettings(process.env);
  const isRotation = verb === 'rotate-key' && rest.length <= 1;
  print(isRotation ? await rotateCommand(settings, rest[0]) : await accounts(settings, [verb ?? '', ...rest]));
  return 0;
}

/** What concerns accounts, while the server runs or not. */
async function accounts({ dataFolder }: Settings, args: string[]): Promise<string[]> {
  // Loaded for these alone: it brings what checks passwords.
  const { admin } = await import('../auth/admin');
  const db = await openDatabase(dataFolder);
  const { lines, changed } = await admin(db, args, askPassword);
  await db.destroy();
  if (!changed || signalHolder(dataFolder, 'SIGUSR2')) return lines;
  return [...lines, 'The Quayside that runs on another host must be started again to hear of it.'];
}

function print(lines: readonly string[]): void {
  for (const line of lines) console.log(line);
}

process.exitCode = await main(process.argv.slice(2)).catch((error: unknown) => {
  const refused = error instanceof StartRefused;
  console.error(refused ? error.message : error);
  return refused ? refusedCode : 1;
});
