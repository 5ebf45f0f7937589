/** Messages of `terminal`. */
export const terminal = {};
