// @ts-check
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';
import { forServer } from './server-process.mjs';

const usage = `quayside: a Docker dashboard for the browser

  quayside up [--demo]            finds the Docker Engine, serves on QUAYSIDE_PORT (3000), prints a link
  quayside check                  shows the settings, tries engine, data folder, port and certificate
  quayside list                   the accounts
  quayside reset-password NAME    asks for a new password, signs that person out everywhere
  quayside remove NAME            removes an account
  quayside rotate-key [FILE]      seals the secrets under a new key
  quayside backup FILE            writes accounts, settings of policy, audit log and keys to an encrypted file
  quayside restore FILE           puts them in place of what is there, with Quayside stopped
  quayside --version

Settings are environment variables; "quayside check" shows them all.`;

/** What `dist/admin.js` does. */
const commands = ['check', 'list', 'reset-password', 'remove', 'rotate-key', 'backup', 'restore'];

/**
 * Runs what the person asked for; sets the exit code.
 * @param {string[]} args
 */
export async function quayside([verb = '--help', ...rest]) {
  if (verb === 'up') {
    const { up } = await import('./up/up.mjs');
    return up(rest);
  }
  if (commands.includes(verb)) {
    forServer(process.env);
    // It reads process.argv, where its words stand as they do for npm run admin.
    return import(join(root, 'dist/admin.js'));
  }
  if (verb === '--version') return console.log(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version);
  if (verb === '--help') return console.log(usage);
  console.error(`There is no "quayside ${verb}".\n\n${usage}`);
  process.exitCode = 2;
}
