/** How long a browser remembers to come by TLS only. Seconds: a year. */
const transportSecurity = 'max-age=31536000';

/**
 * Headers of every answer (OWASP secure headers). `nonce` is new for each: Next reads it from the request's own
 * Content-Security-Policy and puts it on its scripts, `strict-dynamic` lets those load their chunks, and nothing else
 * runs. Inline styles are allowed, for xterm writes some. `development`: React's error overlay evaluates code.
 */
export function securityHeaders(
  site: { secure: boolean },
  nonce: string,
  development: boolean,
): Record<string, string> {
  return {
    'Content-Security-Policy': [
      "default-src 'none'",
      `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
      "style-src 'self' 'unsafe-inline'",
      "img-src 'self' data: blob:",
      "font-src 'self' data:",
      "connect-src 'self'",
      "manifest-src 'self'",
      "worker-src 'self' blob:",
      "form-action 'self'",
      "frame-ancestors 'none'",
      "base-uri 'none'",
      "object-src 'none'",
    ].join('; '),
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    // With no-referrer a browser sends a form's Origin as null, and our own would be refused.
    'Referrer-Policy': 'same-origin',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy':
      'camera=(), geolocation=(), microphone=(), payment=(), usb=(), clipboard-write=(self), clipboard-read=(self)',
    ...(site.secure ? { 'Strict-Transport-Security': transportSecurity } : {}),
  };
}
