import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';

const folder = 'bench/bare-next';
const cli = 'node_modules/next/dist/bin/next';
const env = { ...process.env, NEXT_TELEMETRY_DISABLED: '1' };

/** Builds the bare app and serves it as a process of its own; answers the process and its address. */
export async function startBareNext(nodeOptions: string[] = []): Promise<{ child: ChildProcess; url: string }> {
  const built = spawnSync(process.execPath, [cli, 'build', folder], { stdio: 'inherit', env });
  if (built.status !== 0) throw new Error('The bare app did not build.');
  const child = spawn(
    process.execPath,
    [...nodeOptions, cli, 'start', folder, '--port', '0', '--hostname', '127.0.0.1'],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
      env,
    },
  );
  const url = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const address = /http:\/\/127\.0\.0\.1:(?!0\b)\d+/.exec(line);
      if (address) resolve(address[0]);
    });
    child.once('exit', (code) => reject(new Error(`next start ended with ${code}`)));
  });
  return { child, url };
}
