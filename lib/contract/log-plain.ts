/** Sequences that steer a terminal and show nothing: titles (OSC), cursor moves (CSI but SGR), charsets (ECMA-48). */
const steering =
  /\u001b\][^\u0007\u001b]*(?:\u0007|\u001b\\)|\u001b\[[0-?]*[ -/]*[@-ln-~]|\u001b[()*+][0-9A-Za-z]|\u001b[=>78cDEHM]/g;
const colouring = /\u001b\[[0-9;:]*m/g;

/** A line as a terminal would leave it: of what was written over with carriage returns, the last. Colours stay. */
export function settled(text: string): string {
  const clean = text.includes('\u001b') ? text.replace(steering, '') : text;
  if (!clean.includes('\r')) return clean;
  return clean.split('\r').findLast((part) => part !== '') ?? '';
}

/** A line without any escape sequence: what is searched, copied and told apart by levels. */
export function plain(text: string): string {
  const clean = settled(text);
  return clean.includes('\u001b') ? clean.replace(colouring, '') : clean;
}
