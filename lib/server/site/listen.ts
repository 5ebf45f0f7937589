import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { StartRefused } from '../start-refused';

/**
 * Listens on the IP address `host`, on `port`, or on one that the system chooses for 0; answers which one it is. Throws
 * `StartRefused` when it cannot be had.
 */
export async function listen(http: Server, port: number, host: string): Promise<number> {
  http.listen(port, host);
  await once(http, 'listening').catch((error: NodeJS.ErrnoException) => {
    throw refusal(port, host, error);
  });
  return (http.address() as AddressInfo).port;
}

function refusal(port: number, host: string, error: NodeJS.ErrnoException): StartRefused {
  const other = 'choose another port with QUAYSIDE_PORT';
  if (error.code === 'EADDRINUSE')
    return new StartRefused(`Port ${port} is taken: stop what listens there, or ${other}.`);
  if (error.code === 'EADDRNOTAVAIL') return new StartRefused(`QUAYSIDE_LISTEN=${host} is no address of this machine.`);
  return new StartRefused(`Port ${port} cannot be listened on (${error.code ?? error.message}): ${other}.`);
}
