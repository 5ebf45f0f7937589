/** The most lines of the past that a follow may begin with. */
export const maximumTail = 5000;
/** The most containers whose logs are merged in one view. */
export const maximumSources = 32;
/** The most lines of one reading of the past that goes backwards, which are held before they are sent. */
export const maximumPage = 20_000;
/** The most lines of one reading of the past that goes forwards. */
export const maximumReading = 1_000_000;
/** The most matches that a search answers. */
export const maximumMatches = 1000;
