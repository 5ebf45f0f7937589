// @ts-check
import { called } from '../called.mjs';

/**
 * What is printed once Quayside answers.
 * @param {{ link: string, engine: { server: string, address: string, from: string }, demo: boolean, standIn: boolean,
 *   terminal: boolean, linkFile: string }} facts `terminal`: somebody can press keys
 */
export function readyText({ link, engine, demo, standIn, terminal, linkFile }) {
  return [
    '',
    `  Quayside is ready: ${link}`,
    `  Connected to:      ${engine.server} at ${engine.address} (${engine.from})`,
    ...(demo
      ? ['                     It is private to this run: what you pull and run in it goes when you stop it.']
      : []),
    ...(standIn
      ? ['                     Docker Hub cannot be reached: python, nginx, busybox and layers are stand-ins.']
      : []),
    '',
    link.endsWith('/sign-in') ? accountText(terminal) : linkText(terminal, linkFile),
    '',
  ].join('\n');
}

/** @param {boolean} terminal @param {string} linkFile */
function linkText(terminal, linkFile) {
  return terminal
    ? '  The link signs in one browser. Press Enter for another link, Ctrl-C to stop.'
    : `  The link signs in one browser; the next one is in ${linkFile}.`;
}

/** @param {boolean} terminal */
function accountText(terminal) {
  return `  Sign in with your account.${terminal ? ' Ctrl-C to stop.' : ''} Forgotten: ${called('reset-password NAME')}`;
}

/** Printed when the link was used. */
export const launchedText = '  A browser signed in. Press Enter for another link.';
