import type { Page, WebSocketRoute } from '@playwright/test';

/** The WebSockets of a page, which the test can break off. */
interface Connection {
  /** Breaks them off; those that the page opens from now on get no answer until `mend`. */
  breakOff: () => Promise<void>;
  mend: () => void;
}

/** Takes hold of the WebSockets that `page` opens from now on. */
export async function breakable(page: Page): Promise<Connection> {
  const open = new Set<WebSocketRoute>();
  let whole = Promise.resolve();
  let mend = () => undefined as void;
  await page.routeWebSocket(/\/socket\.io\//, async (socket) => {
    await whole;
    socket.connectToServer();
    open.add(socket);
  });
  return {
    breakOff: async () => {
      whole = new Promise((resolve) => (mend = resolve));
      await Promise.all([...open].map((socket) => socket.close()));
      open.clear();
    },
    mend: () => mend(),
  };
}
