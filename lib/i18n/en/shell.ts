/** Messages of `shell`. */
export const shell = {};
