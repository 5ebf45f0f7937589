import { createServer, type IncomingMessage } from 'node:http';
import { SignJWT, importPKCS8 } from 'jose';
import { makeSelfSigned } from '../tls/self-signed';

/** A server of tokens for one account, as distribution's docs/spec/auth/token and /oauth describe it. */
export interface TokenServer {
  realm: string;
  service: string;
  issuer: string;
  /** What its tokens are signed by, PEM. */
  certificate: string;
  account: { username: string; password: string };
  /** What it takes in place of the password. */
  identityToken: string;
  /** The scopes that were asked for, in order. */
  asked: string[];
  close(): Promise<void>;
}

const service = 'registry.test';
const issuer = 'token.test';
const account = { username: 'ann', password: 'four unrelated words' };
const identityToken = 'an-identity-token';

export async function tokenServer(): Promise<TokenServer> {
  const pem = await makeSelfSigned([{ name: 'commonName', value: issuer }], { keySize: 2048, algorithm: 'sha256' });
  const key = await importPKCS8(pem.private, 'RS256');
  const der = pem.cert.replace(/-----[^-]+-----|\s/g, '');
  const asked: string[] = [];

  async function tokenFor(scopes: string[], user: string): Promise<string> {
    const access = scopes.flatMap((scope) => {
      const [type = '', name = '', actions = ''] = scope.split(':');
      return type === '' ? [] : [{ type, name, actions: actions.split(',') }];
    });
    return new SignJWT({ access })
      .setProtectedHeader({ alg: 'RS256', typ: 'JWT', x5c: [der] })
      .setIssuer(issuer)
      .setSubject(user)
      .setAudience(service)
      .setIssuedAt()
      .setNotBefore('-10s')
      .setExpirationTime('5m')
      .setJti(String(asked.length))
      .sign(key);
  }
  const server = createServer((request, response) => {
    void handle(request).then(({ status, body }) =>
      response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body)),
    );
  });
  async function handle(request: IncomingMessage): Promise<{ status: number; body: object }> {
    const fields =
      request.method === 'POST'
        ? new URLSearchParams(await textOf(request))
        : new URL(request.url ?? '', 'http://token').searchParams;
    const good =
      request.method === 'POST'
        ? fields.get('grant_type') === 'refresh_token' && fields.get('refresh_token') === identityToken
        : request.headers.authorization === `Basic ${btoa(`${account.username}:${account.password}`)}`;
    if (!good) return { status: 401, body: { details: 'incorrect username or password' } };
    const scopes = fields.getAll('scope').flatMap((scope) => scope.split(' '));
    asked.push(scopes.join(' '));
    const token = await tokenFor(scopes, account.username);
    return { status: 200, body: request.method === 'POST' ? { access_token: token } : { token, expires_in: 300 } };
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  return {
    ...{
      realm: `http://127.0.0.1:${port}/token`,
      service,
      issuer,
      certificate: pem.cert,
      account,
      identityToken,
      asked,
    },
    close: () => new Promise((resolve) => server.close(() => resolve()).closeAllConnections()),
  };
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const part of request) text += String(part);
  return text;
}
