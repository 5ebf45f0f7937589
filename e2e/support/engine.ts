import Docker from 'dockerode';
import { docker, testEngine } from '@/lib/server/testing/test-engine';

/** What is gone already needs no removing: an image goes with its last child, a volume with its container. */
async function remove(removing: Promise<unknown>): Promise<void> {
  await removing.catch((error: { statusCode?: number }) => {
    if (error.statusCode !== 404) throw error;
  });
}

/**
 * Empties the private engine: containers with their volumes, images, own networks, volumes. Over the API: a dozen processes
 * of the CLI for each test would cost more than what they do.
 */
export async function emptyEngine(): Promise<void> {
  // `host` is said outright: DOCKER_HOST would override a bare socketPath.
  const engine = new Docker({ socketPath: testEngine().socket, host: undefined });
  const containers = await engine.listContainers({ all: true });
  await Promise.all(containers.map(({ Id }) => remove(engine.getContainer(Id).remove({ force: true, v: true }))));
  const images = async () => {
    // One after the other, the newest first, as they are listed: none goes before what was made of it.
    for (const { Id } of await engine.listImages({ all: true }))
      await remove(engine.getImage(Id).remove({ force: true }));
  };
  const networks = async () => {
    const own = await engine.listNetworks({ filters: { type: ['custom'] } });
    await Promise.all(own.map(({ Id }) => remove(engine.getNetwork(Id).remove())));
  };
  const volumes = async () => {
    const { Volumes } = await engine.listVolumes();
    await Promise.all((Volumes ?? []).map(({ Name }) => remove(engine.getVolume(Name).remove({ force: true }))));
  };
  await Promise.all([images(), networks(), volumes()]);
}

/** Runs the docker CLI, which must fail, and answers the engine's own words as the CLI printed them. */
export async function refusal(...args: string[]): Promise<string> {
  const words = await docker(...args).then(
    () => null,
    (error: { stderr: string }) => error.stderr.trim(),
  );
  if (words === null) throw new Error(`docker ${args.join(' ')} did not fail.`);
  return words.replace(/^(docker: )?Error response from daemon: /, '');
}
