/**
 * Whether the text of /proc/PID/cmdline is the command that `ps` printed through the engine, which joins arguments by a
 * space, writes `?` for what is not printable, and has lost how many spaces there were.
 */
export function sameCommand(cmdline: string, printed: string): boolean {
  return plainCommand(cmdline) === plainCommand(printed);
}

/** What both have in common: one space between words, `?` for each run of letters that ps may not print. */
export function plainCommand(command: string): string {
  return command
    .replace(/\0+/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/ <defunct>$/, '')
    .trim()
    .replace(/[^\x20-\x7e]+|\?+/g, '?');
}
