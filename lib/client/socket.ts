import { Manager, type Socket } from 'socket.io-client';
import { readToken } from './session';

const options = { transports: ['websocket'], reconnectionDelay: 200, reconnectionDelayMax: 1000 };
const auth = (give: (data: object) => void) => give({ token: readToken() });
let manager: Manager | null = null;

/**
 * The socket of a namespace. All share one WebSocket. It reconnects by itself, at most a second between tries, and
 * brings the page's token each time.
 */
export function socket<Server extends object, Client extends object>(namespace: string): Socket<Server, Client> {
  manager ??= new Manager(window.location.origin, options);
  return manager.socket(namespace, { auth }) as unknown as Socket<Server, Client>;
}

/** A socket of its own WebSocket, for one who moves many bytes and must not hold the others up. The caller closes it. */
export function ownSocket<Server extends object, Client extends object>(namespace: string): Socket<Server, Client> {
  return new Manager(window.location.origin, options).socket(namespace, { auth }) as unknown as Socket<Server, Client>;
}
