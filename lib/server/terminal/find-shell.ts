import type { Docker } from '../docker/docker';
import { engineFailure } from '../docker/errors';
import { Failure } from '../errors/failure';

const script = 'command -v bash || command -v ash || command -v sh';
/** The runtime's words when a program is not in the image, of runc and crun. */
const noProgram = /executable file not found|no such file or directory|not found in \$PATH/i;

/**
 * The first of bash, ash and sh that the container has, as a path, looked for by a short exec as `user`. Throws
 * `no-shell` with the runtime's words when it has none.
 */
export async function findShell(docker: Docker, containerId: string, user: string): Promise<string> {
  const { output, exitCode } = await docker.exec.output(containerId, { command: ['sh', '-c', script], user });
  if (exitCode === 0) return output.trim().split('\n')[0] || 'sh';
  const words = output.trim();
  if (noProgram.test(words)) throw new Failure('no-shell', { detail: words });
  throw engineFailure(new Error(words || `sh exited with ${exitCode}`));
}
