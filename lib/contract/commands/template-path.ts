/** A step of a path through JSON: a key of an object, or a place in a list. */
export type Step = string | number;

/** A key that a Go template reads behind a dot; others need `index` (text/template, "Field" and "index"). */
const plain = /^[A-Za-z_][A-Za-z0-9_]*$/;

/**
 * The path as a Go template takes it, for `docker inspect -f '{{…}}'`: `.HostConfig.Memory`,
 * `(index .Mounts 0).Source`, `index .Config.Labels "com.example.a"`.
 */
export function templatePath(path: readonly Step[]): string {
  let written = '';
  // What stands before a step is put in brackets when it is an `index` of its own.
  let bare = true;
  for (const step of path) {
    const before = bare ? written || '.' : `(${written})`;
    if (typeof step === 'string' && plain.test(step)) {
      written = before === '.' ? `.${step}` : `${before}.${step}`;
      bare = true;
    } else {
      written = `index ${before} ${typeof step === 'number' ? step : quote(step)}`;
      bare = false;
    }
  }
  return written || '.';
}

/** The `docker inspect` line that prints just this: objects and lists as JSON. */
export function templateOf(path: readonly Step[], isBranch: boolean): string {
  const written = templatePath(path);
  return isBranch ? `{{json ${written.startsWith('index ') ? `(${written})` : written}}}` : `{{${written}}}`;
}

/** A Go string literal; JSON's escapes are a part of Go's. */
function quote(text: string): string {
  return JSON.stringify(text);
}
