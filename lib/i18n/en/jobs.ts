/** Messages of `jobs`. */
export const jobs = {};
