import { readFileSync } from 'node:fs';

/**
 * Has Next take the configuration that the build resolved. Without it each start reads `next.config.js`, whose plugin
 * loads a compiler: 100 ms and 15 MB. Next's standalone server sets the same variable; it is not documented, so Next is
 * pinned, and every e2e test starts the built server and would show it.
 */
export function takeBuiltConfig(): void {
  const built = JSON.parse(readFileSync('.next/required-server-files.json', 'utf8')) as { config: object };
  process.env.__NEXT_PRIVATE_STANDALONE_CONFIG = JSON.stringify(built.config);
}
