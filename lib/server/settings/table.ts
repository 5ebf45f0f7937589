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

function defaultOf(name: VariableName): string {
  const value: unknown = Variables.shape[name].parse(undefined);
  const fixed = Array.isArray(value) ? value.join(', ') : String(value ?? '');
  return fixed ? `\`${fixed}\`` : (aboutVariable(name).default ?? 'none');
}
