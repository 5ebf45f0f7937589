import type { Socket } from 'socket.io-client';
import type { PictureDiff } from '@/lib/contract/live';
import type { LiveClientEvents, LiveServerEvents } from '@/lib/contract/sockets';
import { tellRefused } from '../refusal';
import type { LiveStore } from './store';

type LiveSocket = Socket<LiveServerEvents, LiveClientEvents>;

/** Keeps `store` in step with the server over `socket`, until the returned function is called. */
export function followLive(socket: LiveSocket, env: string, store: LiveStore): () => void {
  let asked = 0;
  const watch = () => {
    const number = (asked += 1);
    socket.emit('watch', { env }, (answer) => {
      if (number !== asked || !answer.data) return;
      store.show(answer.data);
      store.connect({ state: 'connected' });
    });
  };
  const onDiff = (diff: PictureDiff) => {
    if (diff.env === env && !store.apply(diff)) watch();
  };
  const onDisconnect = (reason: string) => {
    store.connect({ state: 'lost', since: Date.now() });
    // The server's own goodbye is the one after which socket.io does not come back by itself.
    if (reason === 'io server disconnect') socket.connect();
  };
  const onError = (error: Error) => {
    if (error.message === 'unauthenticated') tellRefused();
    store.connect({ state: 'lost', since: Date.now() });
  };
  const onPicture = store.show.bind(store);
  socket.on('connect', watch);
  socket.on('diff', onDiff);
  socket.on('picture', onPicture);
  socket.on('disconnect', onDisconnect);
  socket.on('connect_error', onError);
  if (socket.connected) watch();
  else socket.connect();
  return () => {
    asked += 1;
    socket.off('connect', watch);
    socket.off('diff', onDiff);
    socket.off('picture', onPicture);
    socket.off('disconnect', onDisconnect);
    socket.off('connect_error', onError);
    socket.disconnect();
  };
}
