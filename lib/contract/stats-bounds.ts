/** Streams of stats that may be open to one engine: more would be felt by it. */
export const mostWatched = 500;
