import { aboutVariable, Variables, variableNames, type VariableName } from './variables';

/** The variables as a table in Markdown, for docs/configure.md. */
export function variablesTable(): string {
  const rows = variableNames.map((name) => {
    const { means, example, secret } = aboutVariable(name);
    const names = secret ? `\`${name}\` or \`${name}_FILE\`` : `\`${name}\``;
    const shown = secret ? `\`${name}_FILE=${example}\`` : `\`${name}=${example}\``;
    return [names, means, defaultOf(name), shown];
  });
  const head = ['variable', 'means', 'default', 'example'];
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** Marks in docs/configure.md between which the table stands. */
const [begin, end] = ['<!-- variables -->', '<!-- /variables -->'];

/** `text` of docs/configure.md with the table as it should be. Throws where the marks are missing. */
export function withVariablesTable(text: string): string {
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`docs/configure.md has lost its marks ${begin} and ${end}.`);
  return `${text.slice(0, from + begin.length)}\n\n${variablesTable()}\n\n${text.slice(to)}`;
}

function defaultOf(name: VariableName): string {
  const value: unknown = Variables.shape[name].parse(undefined);
  const fixed = Array.isArray(value) ? value.join(', ') : String(value ?? '');
  return fixed ? `\`${fixed}\`` : (aboutVariable(name).default ?? 'none');
}
