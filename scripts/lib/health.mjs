// @ts-check
import http from 'node:http';
import https from 'node:https';

/**
 * What the image asks for its health: whether `/healthz` answers 200 on this port, by TLS where that is set. Becomes
 * `dist/health.js`. Through 127.0.0.1, a Host that Quayside answers to; its own certificate need not name that.
 */
const { QUAYSIDE_PORT = '3000', QUAYSIDE_TLS = 'none', QUAYSIDE_TLS_CERT } = process.env;
const client = QUAYSIDE_TLS !== 'none' || QUAYSIDE_TLS_CERT ? https : http;
client
  .get({ host: '127.0.0.1', port: QUAYSIDE_PORT, path: '/healthz', rejectUnauthorized: false }, (answer) => {
    process.exit(answer.statusCode === 200 ? 0 : 1);
  })
  .on('error', (error) => {
    console.error(error.message);
    process.exit(1);
  });
