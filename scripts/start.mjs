/** Starts the built server. `npm run up` does this and all that comes before it. */
process.env.NODE_ENV = 'production';
await import('../dist/server.js');
