import { json } from 'node:stream/consumers';
import { openDatabase } from '../db/database';
import { signalHolder } from '../db/data-folder';
import { backupCommand, restoreCommand } from '../backup/commands';
import { doWork, Work } from '../backup/work';
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
  if (verb === 'work-for-server') {
    print([JSON.stringify(await doWork(Work.parse(await json(process.stdin))))]);
    return 0;
  }
  const settings = readSettings(process.env);
  print(await run(verb ?? '', rest, settings));
  return 0;
}

async function run(verb: string, args: string[], settings: Settings): Promise<string[]> {
  if (verb === 'rotate-key' && args.length <= 1) return rotateCommand(settings, args[0]);
  if (verb === 'backup') return backupCommand(settings, process.env, args);
  if (verb === 'restore') return restoreCommand(settings, args);
  return accounts(settings, [verb, ...args]);
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

// What a command lays down for a while goes with it: see backup/stage.ts.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));
process.exitCode = await main(process.argv.slice(2)).catch((error: unknown) => {
  const refused = error instanceof StartRefused;
  console.error(refused ? error.message : error);
  return refused ? refusedCode : 1;
});
