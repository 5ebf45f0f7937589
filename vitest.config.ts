import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** The private engines that scripts/test.mjs tells: one, or a list. */
const engines: unknown[] = [JSON.parse(process.env.QUAYSIDE_TEST_ENGINE ?? '[]')].flat();
const alias = { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') };

/** Two projects: `unit` needs nothing; `engine` needs the private engines that scripts/test.mjs starts. */
export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'unit',
          // The build runs beside it on two cores: 5 s, the default, is a bet on the machine's speed.
          testTimeout: 30_000,
          hookTimeout: 30_000,
          include: ['{app,bench,components,lib,scripts}/**/*.test.{ts,tsx}'],
          exclude: ['**/*.engine.test.ts', 'node_modules'],
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'engine',
          include: ['{app,lib,scripts}/**/*.engine.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          // A worker for each private engine that was told: a file wants to find one as it left it.
          maxWorkers: Math.max(1, engines.length),
        },
      },
    ],
  },
});
