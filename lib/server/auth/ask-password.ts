import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { Writable } from 'node:stream';

/** Asks for a new password in the terminal, twice and without showing it; without a terminal it is what stdin holds. */
export async function askPassword(): Promise<string> {
  if (!process.stdin.isTTY) return (await text(process.stdin)).replace(/\r?\n$/, '');
  // readline echoes to its output: one that shows nothing.
  const output = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output, terminal: true });
  const ask = (words: string) =>
    new Promise<string>((resolve, reject) => {
      process.stderr.write(words);
      lines.once('SIGINT', () => reject(new Error('interrupted')));
      lines.question('', (answer) => {
        process.stderr.write('\n');
        resolve(answer);
      });
    });
  try {
    const password = await ask('New password: ');
    if ((await ask('Once more: ')) === password) return password;
  } finally {
    lines.close();
  }
  process.stderr.write('The two are not the same.\n');
  return askPassword();
}
