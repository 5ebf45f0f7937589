import { z } from 'zod';
import { parseDuration, parseMemory } from '../amounts';
import { text } from '../text';
import { splitWords } from '../words';

/** Parts of the schema that several fields share. Messages are keys of `run.errors`. */

/** A text that may stay empty. */
export const optional = (pattern: RegExp, message: string) =>
  text().refine((value) => value === '' || pattern.test(value), message);

export const words = text().refine((line) => splitWords(line) !== null, 'openQuote');

/** An amount of memory that may stay empty. */
export const bytes = text().refine((value) => value === '' || parseMemory(value) !== null, 'memory');

export const duration = text().refine((value) => value === '' || parseDuration(value) !== null, 'duration');

/** A whole number from `least` to `most` that may stay empty. */
export const whole = (least: number, most = Number.MAX_SAFE_INTEGER, message = 'number') =>
  text().refine(
    (value) => value === '' || (/^-?\d{1,16}$/.test(value) && Number(value) >= least && Number(value) <= most),
    message,
  );

/** Texts of which none need be filled in: an empty one says nothing. */
export const list = (item: z.ZodType<string, unknown> = text()) => z.array(item).max(1000, 'tooMany').default([]);

export const isIpv4 = (value: string) => z.ipv4().safeParse(value).success;
export const isIpv6 = (value: string) => z.ipv6().safeParse(value).success;
export const isAddress = (value: string) => isIpv4(value) || isIpv6(value);
export const address = (is: (value: string) => boolean, message: string) =>
  text().refine((value) => value === '' || is(value), message);
