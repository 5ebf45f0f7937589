/** What stands in the place of a password, as the engine's own messages have it. */
export const maskedPassword = '********';

const named = /pass|pwd|secret|token|credential|key/i;
/** A value ends at a comma, as the kernel reads it. */
const inWords = /(^|,)(pass(?:word)?2?)=[^,]*/g;

/**
 * A volume's options as they may be shown beside a form and kept: passwords among the words of `o`, and whatever is named
 * after a secret, are masked. Pure.
 */
export function maskOptions(options: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(options).map(([name, value]) => [name, maskOption(name, value)]));
}

function maskOption(name: string, value: string): string {
  if (named.test(name) && value !== '') return maskedPassword;
  return value.replace(inWords, `$1$2=${maskedPassword}`);
}
