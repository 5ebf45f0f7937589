// @ts-check

/** Docker Hub's registry; it answers 401 to a stranger. */
const hub = 'https://registry-1.docker.io/v2/';
/** Longer than a slow line needs, short enough to wait for. Milliseconds. */
const patience = 2500;

/** Whether Docker Hub can be reached from here. Any answer will do. */
export async function hubAnswers() {
  try {
    await fetch(hub, { signal: AbortSignal.timeout(patience) });
    return true;
  } catch {
    return false;
  }
}
