import createNextIntlPlugin from 'next-intl/plugin';

/** @type {import('next').NextConfig} */
const config = {
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
