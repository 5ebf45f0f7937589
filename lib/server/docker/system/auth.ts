import type { Engine } from '../engines';
import { asking } from '../errors';

/** As the Engine API's definitions have it. The engine shows it to the registry at `serveraddress` alone. */
export interface AuthConfig {
  username?: string;
  password?: string;
  identitytoken?: string;
  serveraddress: string;
}

/** Engine API `POST /auth`: does the registry take this sign-in, as the engine reaches it? Throws what it says. */
export async function auth(engine: Engine, config: AuthConfig): Promise<void> {
  await asking(engine.requests.checkAuth(config));
}
