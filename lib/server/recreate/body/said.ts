import { isEmpty } from '../../policy/fields/check-fields';
import { fields } from '../../policy/fields/fields';
import type { Json } from './inspected';

/**
 * What an engine tells at one level of a container without what says nothing: null, and empty fields that no create takes, which
 * an engine that tells them need not take. `under`: `HostConfig.` or ''.
 */
export function said(told: Json, under: string): Json {
  return Object.fromEntries(
    Object.entries(told).filter(
      ([key, value]) =>
        value !== null && value !== undefined && (Object.hasOwn(fields, `${under}${key}`) || !isEmpty(value)),
    ),
  );
}
