/** Messages of `run`. */
export const run = {};
