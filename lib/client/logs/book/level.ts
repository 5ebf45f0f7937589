import { fieldsOf } from './fields';

/** How bad a line is. The order is theirs. */
export const levels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal'] as const;
export type Level = (typeof levels)[number];

/** Looked at for a word; behind that it is rather what was said than how bad it is. UTF-16 units. */
const lookedAt = 200;

const words: Readonly<Record<string, Level>> = {
  ...{ trace: 'trace', trc: 'trace', verbose: 'trace', silly: 'trace', finest: 'trace' },
  ...{ debug: 'debug', dbg: 'debug', dbug: 'debug', fine: 'debug' },
  ...{ info: 'info', inf: 'info', information: 'info', notice: 'info', note: 'info', log: 'info' },
  ...{ warn: 'warn', warning: 'warn', wrn: 'warn' },
  ...{ error: 'error', err: 'error', eror: 'error', severe: 'error', fail: 'error' },
  ...{ fatal: 'fatal', ftl: 'fatal', critical: 'fatal', crit: 'fatal', panic: 'fatal', emerg: 'fatal', alert: 'fatal' },
  ...{ emergency: 'fatal' },
};
const names = ['level', 'lvl', 'severity', 'loglevel', 'log.level', 'log_level', '@l', 'levelname', 'severitytext'];

/** klog and glog: `E0101 12:00:00.000000 1 file.go:1] text`. */
const klog = /^([IWEF])\d{4} \d\d:\d\d:\d\d/;
const klogLevels: Readonly<Record<string, Level>> = { I: 'info', W: 'warn', E: 'error', F: 'fatal' };
/** A word in capitals, or in brackets, or before a colon or a bar: then it is no part of a sentence. */
const inCapitals =
  /(?:^|[^A-Za-z0-9_])(TRACE|DEBUG|DBG|INFO|INF|NOTICE|WARN|WARNING|WRN|ERROR|ERR|FATAL|FTL|CRITICAL|CRIT|PANIC|SEVERE|EMERG|ALERT)(?![A-Za-z0-9_])/;
const inPlace = /[[(<|]\s?([A-Za-z]{3,11})\s?[\])>|]|(?:^|\s)([A-Za-z]{3,11}):(?=\s|$)/g;

/**
 * The level that a line tells of itself; null: none. Of JSON and logfmt by the field of that name (words, pino's and
 * syslog's numbers), of other lines by a word that stands as one.
 */
export function levelOf(text: string): Level | null {
  const start = text.slice(0, lookedAt);
  const first = /\S/.exec(start)?.[0];
  if (first === '{' || /(?:^|\s)(?:level|lvl|severity)=/.test(start)) {
    const fields = fieldsOf(text)?.fields;
    const field = fields?.find(({ name }) => names.includes(name.toLowerCase()));
    const told = field ? ofValue(field.value) : null;
    if (told) return told;
    if (first === '{') return null;
  }
  const letter = klog.exec(start)?.[1];
  if (letter) return klogLevels[letter] ?? null;
  const capitals = inCapitals.exec(start)?.[1];
  if (capitals) return words[capitals.toLowerCase()] ?? null;
  for (const [, bracketed, told] of start.matchAll(inPlace)) {
    const level = words[(bracketed ?? told ?? '').toLowerCase()];
    if (level) return level;
  }
  return null;
}

/** pino and bunyan count from 10 to 60, syslog (RFC 5424) from 7 down to 0. */
function ofValue(value: string): Level | null {
  const word = words[value.toLowerCase()];
  if (word) return word;
  if (!/^\d{1,2}$/.test(value)) return null;
  const number = Number(value);
  if (number >= 10) return levels[Math.min(5, Math.floor(number / 10) - 1)] ?? null;
  if (number <= 2) return 'fatal';
  return number === 3 ? 'error' : number === 4 ? 'warn' : number <= 6 ? 'info' : 'debug';
}
