import { z } from 'zod';
import { parseDuration } from '../amounts';
import type { Healthcheck } from '../body';
import type { FieldMapping } from '../field-mapping';
import type { RunForm } from '../form';
import { text } from '../text';
import { splitWords } from '../words';
import { duration, whole } from './checks';
import { option, some, valued } from './parts';

/** How the engine asks whether it is well. What is left empty is as the image says. Times as Go writes them: `1m30s`. */
const Health = z
  .object({
    disable: z.boolean().default(false).describe("not even the image's own check"),
    command: text().default('').describe('for the shell of the container, unless `exec`'),
    exec: z
      .boolean()
      .default(false)
      .describe('its words are run by themselves, without a shell (CMD); no option of `docker run` asks for that'),
    interval: duration.default(''),
    timeout: duration.default(''),
    startPeriod: duration.default(''),
    startInterval: duration.default('').describe('Engine API 1.44 and later'),
    retries: whole(0, 1_000_000).default(''),
  })
  .superRefine(({ disable, ...rest }, context) => {
    // The CLI: "--no-healthcheck conflicts with --health-* options".
    if (disable && Object.values(rest).some(Boolean))
      context.addIssue({ code: 'custom', path: ['disable'], message: 'healthNone' });
    if (rest.exec && splitWords(rest.command) === null)
      context.addIssue({ code: 'custom', path: ['command'], message: 'openQuote' });
  });

export const healthShape = { health: Health.prefault({}) };

export const healthMapping: Record<keyof typeof healthShape, FieldMapping> = {
  health: {
    flags: [
      'health-cmd',
      'health-interval',
      'health-timeout',
      'health-start-period',
      'health-start-interval',
      'health-retries',
      'no-healthcheck',
    ],
    options: ({ health }) => [
      ...option('health.disable', health.disable, '--no-healthcheck'),
      ...valued('health.command', '--health-cmd', health.command),
      ...valued('health.interval', '--health-interval', health.interval),
      ...valued('health.timeout', '--health-timeout', health.timeout),
      ...valued('health.startPeriod', '--health-start-period', health.startPeriod),
      ...valued('health.startInterval', '--health-start-interval', health.startInterval),
      ...valued('health.retries', '--health-retries', health.retries),
    ],
    config: ({ health }) => {
      const check = checkOf(health);
      return some({ Healthcheck: check }, Object.keys(check).length > 0);
    },
    needs: ({ health }) => (health.startInterval ? [{ path: 'health.startInterval', since: '1.44' }] : []),
  },
};

/** What the engine runs. A line that is no words yet, for a quote is open, is one word. */
export function testOf({ command, exec }: Pick<RunForm['health'], 'command' | 'exec'>): string[] {
  return exec ? ['CMD', ...(splitWords(command) ?? [command])] : ['CMD-SHELL', command];
}

function checkOf(health: RunForm['health']): Healthcheck {
  if (health.disable) return { Test: ['NONE'] };
  const time = (key: keyof Healthcheck, value: string) =>
    some({ [key]: parseDuration(value) ?? 0 }, value !== '') as Healthcheck;
  return {
    ...some({ Test: testOf(health) }, health.command !== ''),
    ...time('Interval', health.interval),
    ...time('Timeout', health.timeout),
    ...time('StartPeriod', health.startPeriod),
    ...time('StartInterval', health.startInterval),
    ...some({ Retries: Number(health.retries) }, health.retries !== ''),
  };
}
