/**
 * A line for the program that started us (`npm run up`, a test): how to reach us. It holds the launch link, and is no part
 * of the log.
 */
export function tellStarter(told: {
  event: 'ready' | 'launched' | 'link';
  link: string;
  [fact: string]: unknown;
}): void {
  process.stdout.write(`${JSON.stringify(told)}\n`);
}
