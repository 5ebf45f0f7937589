// @ts-check
/**
 * How Node runs the server. A page is rendered out of many short-lived objects, and a young generation of the default 16 MB
 * keeps what they once took. Measured: 20–40 MB less after 1,000 requests, no difference in speed.
 */
export const serverNodeOptions = ['--max-semi-space-size=4'];
