import { expect, it } from 'vitest';
import { securityHeaders } from './security-headers';

const policy = (development: boolean) =>
  securityHeaders({ secure: false }, 'n0nce', development)['Content-Security-Policy'] ?? '';

it('runs only scripts that carry the nonce of this very answer, and evaluates nothing', () => {
  expect(policy(false)).toContain("script-src 'self' 'nonce-n0nce' 'strict-dynamic';");
  expect(policy(false)).not.toContain('unsafe-eval');
  expect(policy(false).match(/'unsafe-inline'/g)).toHaveLength(1);
  expect(policy(false)).toContain("style-src 'self' 'unsafe-inline'");
});
it('lets no frame, no form elsewhere and no other origin in', () => {
  for (const rule of ["default-src 'none'", "frame-ancestors 'none'", "form-action 'self'", "base-uri 'none'"])
    expect(policy(false)).toContain(rule);
});
it('tells no other site where one came from, and our own server the origin of a form', () => {
  expect(securityHeaders({ secure: true }, 'n', false)['Referrer-Policy']).toBe('same-origin');
});
it('has browsers come by TLS only, once they did', () => {
  expect(securityHeaders({ secure: true }, 'n', false)['Strict-Transport-Security']).toMatch(/^max-age=\d{8}$/);
  expect(securityHeaders({ secure: false }, 'n', false)).not.toHaveProperty('Strict-Transport-Security');
});
