import { dockerCommand } from '../commands/docker-command';
import { flagsOf } from '../run/command';
import { toCreateBody } from '../run/create-body';
import type { RunForm } from '../run/form';
import { fieldNames, mapping } from '../run/mapping';
import { quoteWords } from '../run/words';
import { recreateCommands } from './commands';
import { UpdateRequest } from './update';

/** One field of the form that is another by now. */
export interface FormChange {
  field: keyof RunForm;
  /** As options of `docker run`: what went, and what came. */
  gone: string[];
  came: string[];
  /** The engine can change it in the container that is there. */
  live: boolean;
}

/** The fields that differ in what they ask of the engine, in the order of the command. Pure. */
export function formChanges(before: RunForm, after: RunForm): FormChange[] {
  return fieldNames
    .filter((field) => asked(before, field) !== asked(after, field))
    .map((field) => {
      const [old, now] = [wordsOf(before, field), wordsOf(after, field)];
      const live = field === 'name' ? after.name !== '' : updateOf(before, after, field) !== null;
      return { field, gone: without(old, now), came: without(now, old), live };
    });
}

/**
 * What `POST /containers/{id}/update` is to be told so that `before` becomes `after`, in all fields or in one. Null where it
 * cannot say it: another property is another, or a limit is to be taken away, for which the engine has no word. Pure.
 */
export function updateOf(before: RunForm, after: RunForm, field?: keyof RunForm): UpdateRequest | null {
  const part = (form: RunForm) =>
    field ? (mapping[field].host?.(form) ?? {}) : (toCreateBody(form).body.HostConfig ?? {});
  if (field && JSON.stringify(mapping[field].config?.(before)) !== JSON.stringify(mapping[field].config?.(after)))
    return null;
  const [old, now] = [part(before) as Record<string, unknown>, part(after) as Record<string, unknown>];
  const changed = Object.keys({ ...old, ...now }).filter(
    (key) => JSON.stringify(old[key]) !== JSON.stringify(now[key]),
  );
  if (changed.some((key) => !saysSomething(key, now[key]))) return null;
  const parsed = UpdateRequest.safeParse(Object.fromEntries(changed.map((key) => [key, now[key]])));
  return parsed.success ? parsed.data : null;
}

/** To the engine 0 and '' mean "as it was", but for the limit of processes, where 0 is no limit. */
function saysSomething(key: string, value: unknown): boolean {
  if (key === 'PidsLimit') return typeof value === 'number';
  return value !== undefined && value !== 0 && value !== '';
}

/** The lines of a shell that do the same. Pure. */
export function commandsOf(changes: readonly FormChange[], before: RunForm, after: RunForm, pull: boolean): string[] {
  const name = before.name;
  if (changes.length > 0 && !pull && changes.every(({ live }) => live)) {
    const rest = changes.filter(({ field }) => field !== 'name');
    const update = rest.length > 0 ? [`docker update ${rest.flatMap(({ came }) => came).join(' ')} ${name}`] : [];
    const rename = after.name !== name ? [dockerCommand('container.rename', { name, to: after.name })] : [];
    return [...update, ...rename];
  }
  return recreateCommands(name, after, pull);
}

function asked(form: RunForm, field: keyof RunForm): string {
  if (field === 'name' || field === 'platform') return form[field];
  const { config, host } = mapping[field];
  return JSON.stringify([config?.(form), host?.(form)]);
}

function wordsOf(form: RunForm, field: keyof RunForm): string[] {
  return flagsOf(form)
    .filter((flag) => flag.field === field)
    .map(({ words }) => quoteWords(words));
}

function without(list: readonly string[], other: readonly string[]): string[] {
  return list.filter((item) => !other.includes(item));
}
