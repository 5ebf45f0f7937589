import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { download, openApt, unpack } from '@/scripts/engine/apt.mjs';
import { cacheRoot, privateDir } from '@/scripts/engine/paths.mjs';
import { sourcesOf } from '@/scripts/engine/sources.mjs';

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
  const apt = await openApt(join(folder, 'apt'), () => undefined, await sourcesOf(suite));
  const file = (await download(apt, ['docker-compose']))('docker-compose');
  if (!file) throw new Error(`Debian ${suite} has no docker-compose${apt.hint}.`);
  await unpack(file, folder);
  return program;
}
