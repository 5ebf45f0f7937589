// @ts-check
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/**
 * Runs a program and answers what it printed. Throws with its error output when it fails.
 * @param {string} command
 * @param {string[]} args
 * @returns {Promise<string>}
 */
export async function runText(command, args) {
  const { stdout } = await promisify(execFile)(command, args, { maxBuffer: 64 * 1024 * 1024 });
  return stdout;
}
