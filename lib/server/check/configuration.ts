import { type Given } from '../settings/given';
import { aboutVariable, variableNames, type VariableName } from '../settings/variables';

/** Every variable with its value as it holds and where that comes from; of secrets only whether there is one. */
export function showGiven(given: Given): string[] {
  return table(variableNames.map((name) => [name, shown(given, name), given.from(name)]));
}

/** Every variable with what it means, where what was given cannot be understood. */
export function listVariables(): string[] {
  return table(variableNames.map((name) => [name, aboutVariable(name).means]));
}

function shown({ values, secrets }: Given, name: VariableName): string {
  if (aboutVariable(name).secret) return secrets[name] ? 'set' : 'not set';
  const value = values[name];
  return (Array.isArray(value) ? value.join(', ') : String(value ?? '')) || 'none';
}

function table(rows: string[][]): string[] {
  const width = (column: number) => Math.max(...rows.map((row) => row[column]?.length ?? 0));
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(width(column)))
      .join('  ')
      .trimEnd(),
  );
}
