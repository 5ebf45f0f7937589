/** Where a page begins: with the last lines, with all that may be held, or at a time. */
export type LogBeginning = { tail: number | 'all' } | { since: string; until: string | null };
