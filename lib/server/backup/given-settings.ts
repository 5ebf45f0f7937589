import type { Environment } from '../settings/given';
import { aboutVariable, variableNames } from '../settings/variables';

/** The variables that were given, secrets left out: what a person needs to know to start it again elsewhere. */
export function givenSettings(env: Environment): Record<string, string> {
  const told = variableNames.filter((name) => !aboutVariable(name).secret && env[name]);
  return Object.fromEntries(told.map((name) => [name, env[name] ?? '']));
}
