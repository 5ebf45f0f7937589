let zone: string | undefined;

/** The browser's own time zone, an IANA name: next-intl's is UTC, so that server and browser agree. Asked once: a row does. */
export function localZone(): string {
  zone ??= Intl.DateTimeFormat().resolvedOptions().timeZone;
  return zone;
}
