import { patternOf, verbs } from './verbs';

const begin = '# verbs: written from lib/server/docker/verbs.ts by "npm run docs"';
const end = '# /verbs';

/**
 * Every verb that Quayside calls as a line of nginx' `map`, in the order of `verbs`: it is offered, by method and path in
 * full. A `$` is doubled for compose, which would take it for a variable.
 */
export function offeredVerbs(): string[] {
  return Object.keys(verbs).map((verb) => `'~^${patternOf(verb)}$$' yes;`);
}

/** `compose`, the text of docker-compose.yml, with these lines between their marks. Throws where those are lost. */
export function withOfferedVerbs(compose: string): string {
  const [before, rest] = compose.split(begin);
  const [, after] = rest?.split(end) ?? [];
  if (before === undefined || after === undefined) throw new Error(`docker-compose.yml has lost "${begin}".`);
  const indent = /[ ]*$/.exec(before)?.[0] ?? '';
  return [`${before}${begin}`, ...offeredVerbs().map((line) => indent + line), `${indent}${end}${after}`].join('\n');
}
