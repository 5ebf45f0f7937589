/** Messages of `overview`. */
export const overview = {};
