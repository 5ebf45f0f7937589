import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { cacheRoot, privateDir } from '@/scripts/engine/paths.mjs';

const run = promisify(execFile);
/** The first suite of Debian with today's compose; that of Debian 12 is another program. A Go binary: it runs on both. */
const suite = 'trixie';

/**
 * Path of Debian's `docker-compose`, unpacked aside and kept with the private engines' packages; it runs by itself as well
 * as under the CLI. Throws where Debian's mirror, as the system's own sources name it, cannot be reached.
 */
export async function composePlugin(): Promise<string> {
  const folder = privateDir(join(cacheRoot(), `compose-${suite}`));
  const program = join(folder, 'usr/libexec/docker/cli-plugins/docker-compose');
  if (existsSync(program)) return program;
  for (const part of ['state/lists/partial', 'cache/archives/partial'])
    await mkdir(join(folder, part), { recursive: true });
  await writeFile(join(folder, 'state/status'), '');
  const key = '/usr/share/keyrings/debian-archive-keyring.gpg';
  await writeFile(join(folder, 'sources.list'), `deb [signed-by=${key}] ${await mirror()} ${suite} main\n`);
  const options = {
    'Dir::Etc::sourcelist': join(folder, 'sources.list'),
    'Dir::Etc::sourceparts': '-',
    'Dir::State': join(folder, 'state'),
    'Dir::State::status': join(folder, 'state/status'),
    'Dir::Cache': join(folder, 'cache'),
    'APT::Sandbox::User': 'root',
    'Acquire::Languages': 'none',
  };
  const flags = Object.entries(options).flatMap(([name, value]) => ['-o', `${name}=${value}`]);
  await run('apt-get', [...flags, 'update', '-qq']);
  await run('apt-get', [...flags, 'download', '-qq', 'docker-compose'], { cwd: folder });
  await run('sh', ['-c', 'dpkg-deb -x docker-compose_*.deb . && rm docker-compose_*.deb'], { cwd: folder });
  return program;
}

/** Where the system gets its own release from. */
async function mirror(): Promise<string> {
  const release = /^VERSION_CODENAME=(\w+)$/m.exec(await readFile('/etc/os-release', 'utf8'))?.[1];
  const { stdout } = await run('apt-get', ['indextargets', '--format', '$(RELEASE) $(REPO_URI)']);
  const found = new RegExp(`^${release} (\\S*debian\\S*)$`, 'm').exec(stdout)?.[1];
  if (!found) throw new Error(`The sources of this system have no packages of Debian ${release}.`);
  return found;
}
