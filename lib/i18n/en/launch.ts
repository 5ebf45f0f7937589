/** Messages of `launch`. */
export const launch = {};
