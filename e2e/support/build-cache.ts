import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { testEngine } from '@/lib/server/testing/test-engine';

/**
 * Builds `tag` of busybox by BuildKit, with one step, `touch /new`. Of the build cache that comes of it the image shares the
 * step and what lies below; the context, a file in `folder`, is nobody's.
 */
export async function buildByBuildKit(folder: string, tag: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'Dockerfile'), 'FROM busybox\nRUN touch /new\n');
  const { docker, socket, dockerConfig } = testEngine();
  await promisify(execFile)(docker, ['-H', `unix://${socket}`, 'build', '-q', '-t', tag, folder], {
    env: { ...process.env, DOCKER_CONFIG: dockerConfig, DOCKER_BUILDKIT: '1' },
  });
}
