import { fileURLToPath } from 'node:url';
import createNextIntlPlugin from 'next-intl/plugin';

/** This folder, and not one above it that has a lock file too. */
const root = fileURLToPath(new URL('.', import.meta.url));

/** @type {import('next').NextConfig} */
const config = {
  // What of Next and React is run lands beside the pages: scripts/lib/assemble.mjs makes `dist/` of it.
  output: 'standalone',
  outputFileTracingRoot: root,
  turbopack: { root },
  // Pages show no pictures that would have to be scaled: the 20 MB that do it stay out.
  images: { unoptimized: true },
  outputFileTracingExcludes: { '**': ['node_modules/sharp/**', 'node_modules/@img/**'] },
  reactStrictMode: true,
  poweredByHeader: false,
  // gzip of what a loopback client reads costs more time than it saves; a proxy in front may compress.
  compress: false,
  devIndicators: false,
  // A page is loaded when it is asked for: all of them at the start cost it time and memory.
  experimental: { preloadEntriesOnStart: false },
  // `scripts/test.mjs` has already checked types; checking them twice costs the build 20 s.
  typescript: { ignoreBuildErrors: true },
};

export default createNextIntlPlugin('./lib/i18n/request.ts')(config);
