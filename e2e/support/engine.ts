import { docker } from '@/lib/server/testing/test-engine';

/** Every line of a CLI listing. */
async function lines(...args: string[]): Promise<string[]> {
  return (await docker(...args)).split('\n').filter(Boolean);
}

/** Empties the private engine: containers with their volumes, images, own networks, volumes. */
export async function emptyEngine(): Promise<void> {
  const containers = await lines('ps', '-aq');
  if (containers.length) await docker('rm', '-fv', ...containers);
  const images = [...new Set(await lines('images', '-aq'))];
  if (images.length) await docker('rmi', '-f', ...images);
  const networks = await lines('network', 'ls', '-q', '--filter', 'type=custom');
  if (networks.length) await docker('network', 'rm', ...networks);
  const volumes = await lines('volume', 'ls', '-q');
  if (volumes.length) await docker('volume', 'rm', '-f', ...volumes);
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
