import type { Metadata, Viewport } from 'next';
import { NextIntlClientProvider } from 'next-intl';
import { getLocale, getTranslations } from 'next-intl/server';
import { cookies, headers } from 'next/headers';
import type { ReactNode } from 'react';
import { RecoverScript, UnfinishedNotice } from '@/components/recover/Recover';
import { readTheme, themeCookie } from '@/lib/client/theme';
import './fonts.css';
import './globals.css';

export const metadata: Metadata = {
  title: { default: 'Quayside', template: '%s · Quayside' },
  icons: {
    icon: [
      { url: '/icon.svg', type: 'image/svg+xml' },
      { url: '/favicon-32.png', sizes: '32x32', type: 'image/png' },
    ],
    apple: '/apple-touch-icon.png',
  },
};
export const viewport: Viewport = { width: 'device-width', initialScale: 1, viewportFit: 'cover' };

export default async function RootLayout({ children }: { children: ReactNode }) {
  const theme = readTheme((await cookies()).get(themeCookie)?.value);
  const t = await getTranslations('shell.unfinished');
  return (
    <html lang={await getLocale()} data-theme={theme === 'system' ? undefined : theme}>
      <head>
        <RecoverScript nonce={nonceIn((await headers()).get('content-security-policy') ?? '')} />
      </head>
      <body>
        <NextIntlClientProvider>{children}</NextIntlClientProvider>
        <UnfinishedNotice text={t('says')} again={t('again')} />
      </body>
    </html>
  );
}

/** The nonce of a policy, which lib/server/http puts on the request for Next to read. */
function nonceIn(policy: string): string {
  return /'nonce-([^']+)'/.exec(policy)?.[1] ?? '';
}
