/** Messages of `containers`. */
export const containers = {};
