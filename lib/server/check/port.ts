import { createServer } from 'node:http';
import { listen } from '../site/listen';
import type { Settings } from '../settings/settings';
import { refusal } from './refusal';
import type { Finding } from './check';

/** Listens for a moment where the server would. */
export async function tryPort({ port, listen: host }: Settings): Promise<Finding> {
  const what = 'port';
  const server = createServer();
  try {
    await listen(server, port, host);
  } catch (error) {
    return { what, ok: false, tell: refusal(error) };
  }
  await new Promise((closed) => server.close(closed));
  return { what, ok: true, tell: port === 0 ? `the system will choose one on ${host}` : `${port} on ${host} is free` };
}
