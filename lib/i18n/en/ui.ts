/** Messages of `ui`. */
export const ui = {};
