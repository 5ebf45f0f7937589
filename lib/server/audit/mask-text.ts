/** What stands in the place of a secret. */
export const masked = '•••';

/** Names under which secrets go: of a field, a variable, a label or an option. */
export const secretName =
  /pass(?:wd|word|phrase|code)?s?(?:$|[^a-z])|pwd|secret|token|credential|api[-_.]?key|access[-_.]?key|private[-_.]?key|encryption[-_.]?key|auth(?:$|orization|[-_.])|cookie|basicauth/i;

// Every length is bounded, so that no text makes a search quadratic.
const userInfo = /\b([a-z][a-z0-9+.-]{0,20}:\/\/[^\s/:@]{0,256}):[^\s/@]{1,1024}@/gi;
const bearer = /\b(Bearer|Basic|Token)\s+[A-Za-z0-9+/=._~-]{6,4096}/g;
const assigned = /\b([A-Za-z_][A-Za-z0-9_.-]{0,128})=/g;
const assignedValue = /"[^"]*"?|'[^']*'?|[^\s"']+/y;
const header = /\b([A-Za-z][A-Za-z-]{0,64}):\s{1,4}([^\s"']+)/g;

/** Any text without the secrets that show by their form: the password of a URL, a bearer token, `SOME_TOKEN=…`. */
export function maskText(text: string): string {
  return maskAssigned(text.replace(userInfo, `$1:${masked}@`).replace(bearer, `$1 ${masked}`)).replace(
    header,
    (whole, name: string, value: string) =>
      secretName.test(name) && !/^(?:Bearer|Basic|Token)$/.test(value) ? `${name}: ${masked}` : whole,
  );
}

/**
 * Only what is named after a secret takes its value with it: in `username=ann,password=x`, which mounts and drivers take, the
 * secret stands in what looks like the value of a harmless name.
 */
function maskAssigned(text: string): string {
  let kept = '';
  let at = 0;
  assigned.lastIndex = 0;
  for (let found = assigned.exec(text); found; found = assigned.exec(text)) {
    if (!secretName.test(found[1] ?? '')) continue;
    assignedValue.lastIndex = assigned.lastIndex;
    if (!assignedValue.test(text)) continue;
    kept += `${text.slice(at, assigned.lastIndex)}${masked}`;
    at = assignedValue.lastIndex;
    assigned.lastIndex = at;
  }
  return kept + text.slice(at);
}
