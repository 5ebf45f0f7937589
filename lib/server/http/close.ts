import type { Server as HttpServer } from 'node:http';
import type { Server as SocketServer } from 'socket.io';

/**
 * Stops listening and ends every connection; answers when the last one is gone. A request that is under way is cut off:
 * what it asked of is closed already. Left alone, a connection that a browser opened ahead would stay for a minute, and one
 * that answered just now for five seconds.
 */
export async function closeServer(http: HttpServer, io: SocketServer): Promise<void> {
  http.close();
  // Ends the sockets, which are no connections of http's any more, and waits for all.
  const closed = io.close();
  http.closeAllConnections();
  await closed;
}
