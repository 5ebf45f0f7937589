/**
 * The header by which the front tells route handlers, which see no socket, where a request comes from. The front sets it
 * on each request, so that what a client sends under this name is never read.
 */
export const addressHeader = 'x-quayside-address';
