/** Messages of `problem`. */
export const problem = {};
