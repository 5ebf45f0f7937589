/** In brackets the program takes a paste as one text, and runs nothing by itself; so many lines are asked about even then. */
const manyLines = 50;

/** The lines of a text, without what a last line break leaves behind it. */
export function linesOf(text: string): string[] {
  return text.replace(/\r\n?/g, '\n').replace(/\n$/, '').split('\n');
}

/**
 * Whether a paste is asked about first: without bracketed paste (xterm, "Bracketed Paste Mode") a shell runs each line as
 * it comes, the last too when it has a line break. Pure.
 */
export function wantsAsking(text: string, bracketed: boolean): boolean {
  const lines = linesOf(text).length;
  return bracketed ? lines > manyLines : lines > 1;
}
