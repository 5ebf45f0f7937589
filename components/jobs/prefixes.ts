/** Prefixes that this browser has pulled through, newest first; and those whose pull has not succeeded yet. */
const key = 'quayside-pull-prefixes';
const triedKey = 'quayside-pull-prefixes-tried';
const kept = 5;

interface Tried {
  prefix: string;
  jobId: string;
}

/** Those through which a pull has succeeded. */
export function readPrefixes(): string[] {
  return read(key).filter((one): one is string => typeof one === 'string');
}

/** The job `jobId` pulls through `prefix`: whether that is a mirror is known when it is done. */
export function tryPrefix(prefix: string, jobId: string): void {
  write(triedKey, [{ prefix, jobId }, ...readTried().filter((one) => one.jobId !== jobId)].slice(0, kept));
}

/** These jobs are done: the prefixes that they went through are kept, to be offered again. */
export function keepPrefixesOf(doneJobs: readonly string[]): void {
  const tried = readTried();
  const worked = tried.filter(({ jobId }) => doneJobs.includes(jobId)).map(({ prefix }) => prefix);
  if (worked.length === 0) return;
  write(
    triedKey,
    tried.filter(({ jobId }) => !doneJobs.includes(jobId)),
  );
  write(key, [...new Set([...worked, ...readPrefixes()])].slice(0, kept));
}

function readTried(): Tried[] {
  return read(triedKey).filter(
    (one): one is Tried => typeof one === 'object' && one !== null && 'prefix' in one && 'jobId' in one,
  );
}

function read(from: string): unknown[] {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(from) ?? '[]');
    return Array.isArray(found) ? found : [];
  } catch {
    return [];
  }
}

function write(to: string, list: unknown[]): void {
  localStorage.setItem(to, JSON.stringify(list));
}
