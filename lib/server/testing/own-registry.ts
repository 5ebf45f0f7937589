import { execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { testEngine, until } from './test-engine';

/** How a registry of a test is: what is left out is open, plain and lets delete. */
export interface OwnRegistryOptions {
  /** Certificate and key, PEM. */
  tls?: { cert: string; key: string };
  /** The account of `testEngine().privateRegistry`. */
  password?: boolean;
  /** Tokens of `issuer` for `service`, from `realm`, signed by `certificate` (PEM). */
  token?: { realm: string; service: string; issuer: string; certificate: string };
  deletes?: boolean;
  /** An address of this machine to listen at; an engine trusts those of the loopback without a certificate. */
  host?: string;
}
export interface OwnRegistry {
  /** host:port. */
  address: string;
  close(): Promise<void>;
}

/** The real `docker-registry` with a copy of the samples, which may be changed. */
export async function ownRegistry(options: OwnRegistryOptions = {}): Promise<OwnRegistry> {
  const { tls, password, token, deletes = true, host = '127.0.0.1' } = options;
  const engineFolder = dirname(testEngine().socket);
  const folder = await mkdtemp(join(tmpdir(), 'quayside-registry-'));
  const file = async (name: string, text: string) => {
    await writeFile(join(folder, name), text, { mode: 0o600 });
    return join(folder, name);
  };
  const storage = join(folder, 'storage');
  await copyStorage(join(engineFolder, 'push'), storage);
  const auth = {
    ...(password ? { htpasswd: { realm: 'a registry with a password', path: join(engineFolder, 'htpasswd') } } : {}),
    ...(token
      ? {
          token: {
            ...{ realm: token.realm, service: token.service, issuer: token.issuer },
            rootcertbundle: await file('token.pem', token.certificate),
          },
        }
      : {}),
  };
  const config = await file(
    'config.yml',
    // JSON is YAML.
    JSON.stringify({
      version: 0.1,
      log: { level: 'info', accesslog: { disabled: true } },
      storage: { filesystem: { rootdirectory: storage }, delete: { enabled: deletes } },
      http: {
        addr: `${host}:0`,
        secret: randomBytes(16).toString('hex'),
        ...(tls ? { tls: { certificate: await file('cert.pem', tls.cert), key: await file('key.pem', tls.key) } } : {}),
      },
      ...(password || token ? { auth } : {}),
    }),
  );
  const child = spawn(join(dirname(testEngine().docker), 'docker-registry'), ['serve', config]);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (said += part.toString()));
  const port = await until(() => {
    if (child.exitCode !== null) throw new Error(`docker-registry ended: ${said}`);
    return /listening on [\d.]+:(\d+)/.exec(said)?.[1];
  }, 'the registry to listen');
  return {
    address: `${host}:${port}`,
    async close() {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill();
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Blobs are linked where that is possible: a registry puts new ones beside them and changes none. */
async function copyStorage(from: string, to: string): Promise<void> {
  const within = 'docker/registry/v2';
  const copy = (how: string, part: string) =>
    promisify(execFile)('cp', [how, join(from, within, part), join(to, within, part)]);
  await mkdir(join(to, within), { recursive: true });
  await copy('-al', 'blobs').catch(async () => {
    await rm(join(to, within, 'blobs'), { recursive: true, force: true });
    await copy('-a', 'blobs');
  });
  await copy('-a', 'repositories');
}
