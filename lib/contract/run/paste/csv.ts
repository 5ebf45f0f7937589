/** The fields of one line of CSV, as the CLI reads `--mount`, `--network` and `--gpus` (Go `encoding/csv`). Null: it is none. */
export function csvFields(line: string): string[] | null {
  const fields: string[] = [];
  let rest = line;
  for (;;) {
    const match = /^(?:"((?:[^"]|"")*)"|([^",\n]*))(,|$)/.exec(rest);
    if (!match) return null;
    fields.push(match[1] === undefined ? (match[2] ?? '') : match[1].replaceAll('""', '"'));
    if (match[3] !== ',') return fields;
    rest = rest.slice(match[0].length);
  }
}

/** `name=value` fields of such a line; a field without `=` has the value ''. Names in small letters, as the CLI compares them. */
export function csvPairs(line: string): { name: string; value: string }[] | null {
  const fields = csvFields(line);
  if (fields === null) return null;
  return fields.map((field) => {
    const at = field.indexOf('=');
    return at < 0
      ? { name: field.trim().toLowerCase(), value: '' }
      : { name: field.slice(0, at).trim().toLowerCase(), value: field.slice(at + 1) };
  });
}
