// @ts-check
import { existsSync } from 'node:fs';
import { Advice } from '../advice.mjs';
import { called } from '../called.mjs';
import { start } from '../child.mjs';
import { engineStatus, stopEngine } from '../../engine/engine.mjs';
import { hubAnswers } from './hub.mjs';

/**
 * Why no private engine can be made here, as an advice; null when one can.
 * @param {{ platform: string, uid: number, hasPackages: boolean }} machine `hasPackages`: Debian's apt and dpkg are there
 */
export function demoAdvice({ platform, uid, hasPackages }) {
  const none = 'No Docker Engine answers here';
  if (platform !== 'linux')
    return new Advice(`${none}: start Docker (a private one for trying out is made on Linux only).`);
  if (!hasPackages) {
    return new Advice(
      `${none}: start Docker (a private one for trying out is made of Debian's packages, and this is not Debian).`,
    );
  }
  if (uid !== 0)
    return new Advice(`${none}: start Docker, or run "sudo ${called('up')}" for a private one, which needs root.`);
  return null;
}

/** Throws that advice. */
export function requireDemo() {
  const hasPackages = ['/usr/bin/apt-get', '/usr/bin/dpkg-deb'].every((file) => existsSync(file));
  const advice = demoAdvice({ platform: process.platform, uid: process.getuid?.() ?? -1, hasPackages });
  if (advice) throw advice;
}

/**
 * Starts the private engine, in a process of its own so that it can be broken off at any moment.
 * @param {string} name
 * @param {(line: string) => void} log
 * @returns {Promise<{ address: string, server: string, standIn: boolean }>}
 */
export async function startDemo(name, log) {
  const standIn = !(await hubAnswers());
  const args = ['up', '--name', name, '--owner', String(process.pid), '--json', ...(standIn ? [] : ['--no-mirror'])];
  let answer = '';
  const { ended } = start(process.execPath, ['scripts/engine/main.mjs', ...args], {
    line: (line) => (line.startsWith('{') ? (answer = line) : log(line)),
  });
  const { code } = await ended;
  if (code !== 0 || !answer) throw new Advice('The private engine could not be started: what it said is above.');
  const { socket, version } = JSON.parse(answer);
  return { address: `unix://${socket}`, server: `Docker ${version}`, standIn };
}

/** @param {string} name */
export const isDemoUp = async (name) => (await engineStatus(name)).state === 'up';

/** @param {string} name */
export const stopDemo = (name) => stopEngine(name);
