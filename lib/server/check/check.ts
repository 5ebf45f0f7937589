import { readGivenVariables, type Environment } from '../settings/given';
import { settingsOf, type Settings } from '../settings/settings';
import { listVariables, showGiven } from './configuration';
import { lookAtDataFolder } from './data-folder';
import { tryEngine } from './engine';
import { lookAtSecrets } from './secrets';
import { tryPort } from './port';
import { refusal } from './refusal';
import { lookAtCertificate } from './certificate';

/** What came of one look: `ok`, and what to tell, which says what to do where it is not. */
export interface Finding {
  what: string;
  ok: boolean;
  tell: string;
}

/**
 * `--check`: the configuration that `env` comes down to, without secrets, and a look at all that a start needs, the
 * engine asked for real. Changes nothing. `ok`: a start would succeed, or a Quayside runs already.
 */
export async function check(env: Environment): Promise<{ lines: string[]; ok: boolean }> {
  const read = readGivenVariables(env);
  if ('wrong' in read) {
    const findings = read.wrong.map((tell) => ({ what: 'settings', ok: false, tell }));
    return report(listVariables(), findings);
  }
  const { given } = read;
  let settings: Settings;
  try {
    settings = settingsOf(given, false);
  } catch (error) {
    const refused = { what: 'settings', ok: false, tell: refusal(error) };
    return report(showGiven(given), [refused, await tryEngine(given.values.QUAYSIDE_ENGINE)]);
  }
  const folder = lookAtDataFolder(settings.dataFolder);
  const findings = [
    await tryEngine(settings.engineAddress),
    folder,
    // What runs on the folder has the port too.
    ...(folder.inUse ? [] : [await tryPort(settings)]),
    ...(await lookAtCertificate(settings)),
    ...lookAtSecrets(settings),
  ];
  return report(showGiven(given), findings);
}

function report(configuration: string[], findings: Finding[]): { lines: string[]; ok: boolean } {
  const width = Math.max(...findings.map(({ what }) => what.length));
  const told = findings.map(({ what, ok, tell }) => `${ok ? 'ok    ' : 'FAILED'}  ${what.padEnd(width)}  ${tell}`);
  return { lines: [...configuration, '', ...told], ok: findings.every(({ ok }) => ok) };
}
