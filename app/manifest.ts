import type { MetadataRoute } from 'next';

/** The web manifest: Quayside as an app of its own. Colours are the icon's. */
export default function manifest(): MetadataRoute.Manifest {
  return {
    name: 'Quayside',
    short_name: 'Quayside',
    description: 'A Docker dashboard for the browser',
    start_url: '/',
    display: 'standalone',
    background_color: '#0b3b43',
    theme_color: '#0b3b43',
    icons: [
      { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' },
      { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
      { src: '/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  };
}
