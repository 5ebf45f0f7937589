/** Why the server does not start, where a person can mend it: the message is one line that says what to do. */
export class StartRefused extends Error {}

/** Exit code of a server that has said why it does not start. `scripts/lib/up/server.mjs` knows it. */
export const refusedCode = 2;
