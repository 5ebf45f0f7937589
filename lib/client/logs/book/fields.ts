/** A field of a structured line. `name` of one inside another is a path: `http.status`, `items.0`. */
export interface LogField {
  name: string;
  value: string;
  kind: 'text' | 'number' | 'word';
}

export interface LogFields {
  format: 'json' | 'logfmt';
  fields: LogField[];
}

/** More than this would be a page of its own. */
const maximumFields = 200;
/** Longer lines are not taken apart: the value of each is still searched. UTF-16 units. */
const maximumLength = 64 * 1024;
const maximumDepth = 6;

/**
 * The fields of a line of JSON (an object, text may stand before it) or of logfmt (at least two pairs, nothing that is
 * none in front); null: it has none. Never throws, and takes time linear in the line.
 */
export function fieldsOf(text: string): LogFields | null {
  if (text.length > maximumLength) return null;
  return ofJson(text) ?? ofLogfmt(text);
}

function ofJson(text: string): LogFields | null {
  const begin = text.indexOf('{');
  if (begin < 0 || !text.trimEnd().endsWith('}')) return null;
  let value: unknown;
  try {
    value = JSON.parse(text.slice(begin));
  } catch {
    return null;
  }
  const fields: LogField[] = [];
  flatten(value, '', 0, fields);
  return fields.length > 0 ? { format: 'json', fields } : null;
}

function flatten(value: unknown, name: string, depth: number, fields: LogField[]): void {
  if (fields.length >= maximumFields) return;
  if (typeof value === 'object' && value !== null && depth < maximumDepth) {
    const entries = Object.entries(value);
    for (const [key, inner] of entries) flatten(inner, name ? `${name}.${key}` : key, depth + 1, fields);
    if (entries.length > 0 || name === '') return;
  }
  if (typeof value === 'string') fields.push({ name, value, kind: 'text' });
  else if (typeof value === 'number') fields.push({ name, value: String(value), kind: 'number' });
  else fields.push({ name, value: JSON.stringify(value), kind: 'word' });
}

/** A name as logfmt writes it, sticky: without spaces, quotes and equal signs. */
const nameAt = /\s*([\w.@/:[\]-]+)=/y;
const quotedAt = /"((?:[^"\\]|\\.)*)"(?=\s|$)/y;
const bareAt = /([^\s"]*)(?=\s|$)/y;

function ofLogfmt(text: string): LogFields | null {
  const fields: LogField[] = [];
  let at = 0;
  const take = (pattern: RegExp) => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found) at = pattern.lastIndex;
    return found?.[1];
  };
  const end = text.trimEnd().length;
  while (at < end && fields.length < maximumFields) {
    const name = take(nameAt);
    if (name === undefined) return null;
    const quoted = take(quotedAt);
    const value = quoted === undefined ? take(bareAt) : unescaped(quoted);
    if (value === undefined) return null;
    const kind = quoted !== undefined ? 'text' : /^-?\d+(\.\d+)?$/.test(value) ? 'number' : 'text';
    fields.push({ name, value, kind });
  }
  return fields.length >= 2 ? { format: 'logfmt', fields } : null;
}

function unescaped(text: string): string {
  if (!text.includes('\\')) return text;
  const letters: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r' };
  return text.replace(/\\(.)/gs, (_, letter: string) => letters[letter] ?? letter);
}
