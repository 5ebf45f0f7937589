import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const alias = { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') };

/** Two projects: `unit` needs nothing; `engine` needs the private engine that scripts/test.mjs starts. */
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
          fileParallelism: false,
        },
      },
    ],
  },
});
