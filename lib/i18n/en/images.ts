/** Messages of `images`. */
export const images = {};
