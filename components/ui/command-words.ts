export type CommandInk = 'plain' | 'verb' | 'flag';

/**
 * A command line cut into inks: the words after `docker` up to the first flag or argument are the verb, words that
 * start with a dash are flags. Only colours depend on it: joined again, the parts are the command.
 */
export function commandWords(command: string): { ink: CommandInk; text: string }[] {
  let inVerb = false;
  let verbs = 0;
  return (command.match(/\s+|\S+/g) ?? []).map((text, index) => {
    if (/^\s/.test(text)) return { ink: 'plain', text };
    if (index === 0) {
      inVerb = text === 'docker';
      return { ink: 'plain', text };
    }
    if (text.startsWith('-')) {
      inVerb = false;
      return { ink: 'flag', text };
    }
    const isVerb = inVerb && /^[a-z]+$/.test(text) && (verbs === 0 || (verbs === 1 && nests.has(lastVerb(command))));
    if (isVerb) verbs += 1;
    else inVerb = false;
    return { ink: isVerb ? 'verb' : 'plain', text };
  });
}

/** The commands of `docker` that take a second verb. */
const nests = new Set(['container', 'image', 'network', 'volume', 'system', 'compose']);

function lastVerb(command: string): string {
  return command.trim().split(/\s+/)[1] ?? '';
}
