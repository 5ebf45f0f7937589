/** References that one archive may hold. */
export const maximumSaved = 200;
