/** The address of a link in a terminal's output, if it is one that may be opened: http or https; null otherwise. */
export function webAddress(text: string): string | null {
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    return null;
  }
  return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : null;
}

/** Opens an address in a tab that cannot reach this one, and is not told where it was linked. */
export function openAddress(address: string): void {
  window.open(address, '_blank', 'noopener,noreferrer');
}
