import type { CreateVolumeRequest } from '@/lib/contract/volume/create';
import { volumeName } from '@/lib/contract/volume/create';
import type { PairState } from '../network-create/state';

export const kinds = ['plain', 'nfs', 'cifs', 'tmpfs', 'bind', 'other'] as const;
/** What shall be made; `other`: a driver and options of the person's own. */
export type Kind = (typeof kinds)[number];

/** The fields of each kind, in their order. */
export const fieldsOf = {
  plain: [],
  nfs: ['server', 'export', 'version', 'more'],
  cifs: ['server', 'share', 'user', 'password', 'version', 'more'],
  tmpfs: ['size', 'mode', 'uid'],
  bind: ['path'],
  other: [],
} as const satisfies Record<Kind, readonly string[]>;
export type FieldName = (typeof fieldsOf)[Kind][number];

/** Without these nothing can be made. */
const needed: ReadonlySet<string> = new Set<FieldName>(['server', 'export', 'share', 'path']);

export interface FormState {
  name: string;
  kind: Kind;
  driver: string;
  fields: Readonly<Partial<Record<FieldName, string>>>;
  free: readonly PairState[];
  labels: readonly PairState[];
}
export const emptyForm: FormState = { name: '', kind: 'plain', driver: '', fields: {}, free: [], labels: [] };

/** What is asked of the engine by the form: rows in which nothing stands are left out. Pure. */
export function toRequest({ name, kind, driver, fields, free, labels }: FormState): CreateVolumeRequest {
  return {
    name: name.trim(),
    driver: kind === 'other' ? driver.trim() || 'local' : 'local',
    driverOpts: kind === 'other' ? toRecord(free) : optionsOf(kind, fields),
    labels: toRecord(labels),
  };
}

/** What stands in the command for what is not given yet. */
const placeholders: Partial<Record<FieldName, string>> = {
  server: 'SERVER',
  export: '/EXPORT',
  share: 'SHARE',
  path: '/FOLDER',
};

/** The request as the command beside the form shows it: what is missing in it is named in capitals. Pure. */
export function toShown(form: FormState): CreateVolumeRequest {
  const missing = fieldsOf[form.kind].filter((field) => (form.fields[field] ?? '').trim() === '');
  const named = missing.flatMap((field) => (placeholders[field] ? [[field, placeholders[field]] as const] : []));
  return toRequest({ ...form, fields: { ...form.fields, ...Object.fromEntries(named) } });
}

/** Which field is wrong, and why. Pure. */
export function faultsOf({ name, kind, fields }: FormState): Partial<Record<FieldName | 'name', 'missing' | 'form'>> {
  const given = (field: FieldName) => (fields[field] ?? '').trim();
  const empty = fieldsOf[kind].filter((field) => needed.has(field) && given(field) === '');
  const wrong = fieldsOf[kind].filter((field) => given(field) !== '' && !forms[field]?.test(given(field)));
  return {
    ...(name.trim() === '' || volumeName.test(name.trim()) ? {} : { name: 'form' as const }),
    ...Object.fromEntries(empty.map((field) => [field, 'missing' as const])),
    ...Object.fromEntries(wrong.filter((field) => forms[field]).map((field) => [field, 'form' as const])),
  };
}

/** As mount(8) takes them; a comma would begin another option. */
const forms: Partial<Record<FieldName, RegExp>> = {
  server: /^[^\s,/]+$/,
  export: /^\//,
  path: /^\//,
  user: /^[^,]+$/,
  password: /^[^,]+$/,
  version: /^[\d.]+$/,
  size: /^\d+[kmg%]?$/i,
  mode: /^[0-7]{3,4}$/,
  uid: /^\d+$/,
};

function optionsOf(kind: Kind, fields: FormState['fields']): Record<string, string> {
  const value = (field: FieldName) => (field === 'password' ? (fields[field] ?? '') : (fields[field] ?? '').trim());
  const word = (name: string, field: FieldName) => (value(field) === '' ? [] : [`${name}=${value(field)}`]);
  const more = value('more') === '' ? [] : [value('more')];
  if (kind === 'nfs')
    return {
      type: 'nfs',
      device: `:${value('export')}`,
      ...joined([...word('addr', 'server'), ...word('nfsvers', 'version'), ...more]),
    };
  if (kind === 'cifs')
    return {
      type: 'cifs',
      device: `//${value('server')}/${value('share').replace(/^\/+/, '')}`,
      ...joined([
        ...word('addr', 'server'),
        ...word('username', 'user'),
        ...word('password', 'password'),
        ...word('vers', 'version'),
        ...more,
      ]),
    };
  if (kind === 'tmpfs') {
    const o = [...word('size', 'size'), ...word('mode', 'mode'), ...word('uid', 'uid')];
    return { type: 'tmpfs', device: 'tmpfs', ...joined(o) };
  }
  return kind === 'bind' ? { type: 'none', device: value('path'), o: 'bind' } : {};
}

/** The option `o`, where there is any word of it. */
function joined(words: readonly string[]): { o?: string } {
  return words.length === 0 ? {} : { o: words.join(',') };
}

function toRecord(rows: readonly PairState[]): Record<string, string> {
  return Object.fromEntries(
    rows.filter(({ name }) => name.trim() !== '').map(({ name, value }) => [name.trim(), value]),
  );
}
