/** What a page keeps: the oldest lines go first. */
export const maximumLines = 1_000_000;
export const maximumBytes = 200 * 1024 * 1024;
