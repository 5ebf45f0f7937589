import { generate } from 'selfsigned';

/** Of the library, by name: what is imported when it is needed has no names if it is CommonJS, in a bundle of chunks. */
export const makeSelfSigned = generate;
