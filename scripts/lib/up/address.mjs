// @ts-check

/** What an engine listens on when its address names no port. */
const enginePort = 2375;

/**
 * Reads the address of an engine as the docker CLI writes them.
 * @param {string} address
 * @param {boolean} tls whether it comes with certificates
 * @returns {{ ok: true, address: string, request: { socketPath: string } | { host: string, port: number } }
 *   | { ok: false, why: string }} `why` completes "… is not supported yet" or says what is wrong
 */
export function readAddress(address, tls) {
  if (/^unix:\/\/\/./.test(address)) {
    return { ok: true, address, request: { socketPath: address.slice('unix://'.length) } };
  }
  const url = URL.canParse(address) ? new URL(address) : null;
  const kind = url?.protocol.slice(0, -1);
  if (kind === 'ssh') return { ok: false, why: 'an engine over ssh is not supported yet' };
  if (kind === 'https' || (tls && (kind === 'tcp' || kind === 'http'))) {
    return { ok: false, why: 'an engine over TLS is not supported yet' };
  }
  if (url?.hostname && (kind === 'tcp' || kind === 'http')) {
    // `new URL` drops a port of 80 from http:// alone.
    const port = Number(url.port) || (kind === 'http' ? 80 : enginePort);
    const host = url.hostname.replace(/^\[|\]$/g, '');
    return { ok: true, address: `tcp://${url.hostname}:${port}`, request: { host, port } };
  }
  return { ok: false, why: 'that is no address of an engine (unix:///path or tcp://host:port)' };
}
