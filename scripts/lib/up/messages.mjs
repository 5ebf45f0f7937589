// @ts-check

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
    terminal
      ? '  The link signs in one browser. Press Enter for another link, Ctrl-C to stop.'
      : `  The link signs in one browser; the next one is in ${linkFile}.`,
    '',
  ].join('\n');
}

/** Printed when the link was used. */
export const launchedText = '  A browser signed in. Press Enter for another link.';
