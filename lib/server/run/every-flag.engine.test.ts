import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, test } from 'vitest';
import { fieldOfFlag, notMeant, shorthands, switches } from '@/lib/contract/run/flags';
import { isOlder } from '@/lib/contract/run/needs';
import { testEngine } from '../testing/test-engine';

/** An option as `docker run --help` prints it. */
interface Told {
  name: string;
  letter: string;
  isSwitch: boolean;
}
interface Cli {
  api: string;
  options: Told[];
}

/** The CLI of the private engine, and the machine's own where it has one, which may be newer. */
let clis: Cli[];

beforeAll(async () => {
  const read = async (command: string): Promise<Cli> => {
    const [help, version] = await Promise.all([
      promisify(execFile)(command, ['run', '--help'], { env: { ...process.env, COLUMNS: '80' } }),
      promisify(execFile)(command, ['--version']),
    ]);
    return { api: apiOf(version.stdout), options: optionsOf(help.stdout) };
  };
  const own = await read('docker').catch(() => null);
  clis = [await read(testEngine().docker), ...(own ? [own] : [])];
});

describe('the table of options', () => {
  test('has every option that the CLIs at hand print: a new one wants a field, or a reason to have none', () => {
    for (const { options } of clis) {
      expect(options.length).toBeGreaterThan(90);
      expect(options.map(({ name }) => name).filter((name) => !fieldOfFlag.has(name) && !notMeant[name])).toEqual([]);
    }
  });

  test('knows their letters, and which take no value', () => {
    for (const { options } of clis) {
      const letters = options.filter(({ letter }) => letter).map(({ letter, name }) => [letter, name]);
      expect(letters.map(([letter = '']) => [letter, shorthands[letter]])).toEqual(letters);
      for (const { name, isSwitch } of options) expect([name, switches.includes(name)]).toEqual([name, isSwitch]);
    }
  });

  test('has none that the newest CLI does not print, but those that newer ones dropped', () => {
    const newest = clis.reduce((one, other) => (isOlder(one.api, other.api) ? other : one));
    const printed = new Set(newest.options.map(({ name }) => name));
    const later = isOlder(newest.api, '1.43') ? ['annotation', 'health-start-interval', 'quiet', 'use-api-socket'] : [];
    const table = [...fieldOfFlag.keys(), ...Object.keys(notMeant)];
    expect(table.filter((name) => !printed.has(name))).toEqual(later.filter((name) => !printed.has(name)));
  });
});

/** `      --annotation map   Add …`, `  -a, --attach list`: a line for each; what has no type takes no value. */
function optionsOf(help: string): Told[] {
  const line = /^ +(?:-(\w), )?--([\w-]+)(?: (\S+))?(?: {2,}|$)/gm;
  return [...help.matchAll(line)].map(([, letter = '', name = '', type]) => ({
    name,
    letter,
    isSwitch: type === undefined,
  }));
}

/** Only the order of CLIs counts: 20.10 before 25 before 28. */
function apiOf(version: string): string {
  const [, major = '0', minor = '0'] = /version (\d+)\.(\d+)/.exec(version) ?? [];
  return Number(major) < 23 ? '1.41' : `1.${Number(major) * 100 + Number(minor)}`;
}
