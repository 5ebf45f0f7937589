import { createInterface, type Interface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { Writable } from 'node:stream';
import { StartRefused } from '../start-refused';

/** Asks for a new password, as `askSecret` does. */
export function askPassword(): Promise<string> {
  return askSecret('New password: ', 'Once more: ');
}

/**
 * Asks for a secret in the terminal without showing it, with `again` twice; without a terminal it is what stdin holds.
 * Throws `StartRefused` when the person breaks it off.
 */
export async function askSecret(words: string, again?: string): Promise<string> {
  if (!process.stdin.isTTY) return (await text(process.stdin)).replace(/\r?\n$/, '');
  // readline echoes to its output: one that shows nothing.
  const output = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output, terminal: true });
  try {
    for (;;) {
      const secret = await ask(lines, words);
      if (!again || (await ask(lines, again)) === secret) return secret;
      process.stderr.write('The two are not the same.\n');
    }
  } finally {
    lines.close();
  }
}

/** One line that the person types, of which the terminal shows nothing. */
function ask(lines: Interface, words: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const heard = () => {
      lines.off('SIGINT', broken).off('close', broken);
      process.stderr.write('\n');
    };
    // Ctrl-C or Ctrl-D.
    const broken = () => {
      heard();
      reject(new StartRefused('Nothing was changed.'));
    };
    process.stderr.write(words);
    lines.once('SIGINT', broken).once('close', broken);
    lines.question('', (answer) => {
      heard();
      resolve(answer);
    });
  });
}
