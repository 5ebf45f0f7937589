import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

/** What the Dockerfile builds and runs on. */
const name = 'node:24-bookworm-slim';

/**
 * Makes a stand-in of the Dockerfile's base image on an engine, where Docker Hub may be out of reach: this machine's Node,
 * npm and C library (Debian's) on busybox, with the user that the official image has. `docker` runs the CLI on it.
 */
export async function makeNodeBase(docker: (...args: string[]) => Promise<string>): Promise<void> {
  const context = await mkdtemp(join(tmpdir(), 'quayside-node-base-'));
  try {
    const node = process.execPath;
    const tree = join(context, 'root');
    for (const library of await librariesOf(node)) await copy(library, join(tree, inUsr(library)));
    await copy(node, join(tree, 'usr/local/bin/node'));
    await copy(join(dirname(node), '../lib/node_modules/npm'), join(tree, 'usr/local/lib/node_modules/npm'));
    await symlink('../lib/node_modules/npm/bin/npm-cli.js', join(tree, 'usr/local/bin/npm'));
    // Whom this machine trusts: the registry of packages may be reached through a proxy of its own.
    const trusted = '/etc/ssl/certs/ca-certificates.crt';
    await copy(process.env.NODE_EXTRA_CA_CERTS ?? trusted, join(tree, trusted)).catch(() => undefined);
    await mkdir(join(tree, 'etc'), { recursive: true });
    await writeFile(join(tree, 'etc/passwd'), 'root:x:0:0:root:/root:/bin/sh\nnode:x:1000:1000::/home/node:/bin/sh\n');
    await writeFile(join(tree, 'etc/group'), 'root:x:0:\nnode:x:1000:\n');
    await writeFile(
      join(context, 'Dockerfile'),
      [
        'FROM busybox',
        'COPY root /',
        `ENV NODE_EXTRA_CA_CERTS=${trusted}`,
        `LABEL org.quayside.stand-in="Node ${process.version} of this machine with busybox"`,
        'CMD ["node"]',
      ].join('\n'),
    );
    await docker('pull', 'busybox');
    await docker('build', '--quiet', '--tag', name, context);
  } finally {
    await rm(context, { recursive: true, force: true });
  }
}

/** The shared libraries of a program and its loader, by ldd(1), and the whole C library, which native packages want. */
async function librariesOf(program: string): Promise<string[]> {
  const { stdout: linked } = await promisify(execFile)('ldd', [program]);
  const { stdout: files } = await promisify(execFile)('dpkg', ['--listfiles', 'libc6']);
  const found = [...linked.matchAll(/(?:=> |^\s+)(\/\S+)/gm), ...files.matchAll(/^(\/\S+\.so\.\d+)$/gm)];
  return found.flatMap(([, path]) => path ?? []);
}

/** /lib and /lib64 are links into /usr on Debian, and in the base too. */
function inUsr(path: string): string {
  return path.startsWith('/usr/') ? path : `/usr${path}`;
}

async function copy(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  await cp(await realpath(from), to, { recursive: true });
}
