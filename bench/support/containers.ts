import type Dockerode from 'dockerode';

/** Pulls an image through the engine itself, without Quayside. */
export async function pullDirect(direct: Dockerode, reference: string): Promise<void> {
  const stream = await direct.pull(reference);
  await new Promise<void>((resolve, reject) =>
    direct.modem.followProgress(stream, (error) => (error ? reject(error) : resolve())),
  );
}

/** Makes `count` containers of busybox, of which the first `running` run; names are `bench-0`, `bench-1`, … from `from` on. */
export async function makeContainers(
  direct: Dockerode,
  count: number,
  running: number,
  from = 0,
): Promise<Dockerode.Container[]> {
  await pullDirect(direct, 'busybox:latest');
  const made: Dockerode.Container[] = [];
  for (let start = 0; start < count; start += 20)
    made.push(
      ...(await Promise.all(
        Array.from({ length: Math.min(20, count - start) }, (_, index) =>
          direct.createContainer({
            name: `bench-${from + start + index}`,
            Image: 'busybox:latest',
            Cmd: ['sleep', '100000'],
            Labels: { 'com.docker.compose.project': `project-${(start + index) % 7}` },
            HostConfig: { NetworkMode: 'none', Init: true },
          }),
        ),
      )),
    );
  for (const container of made.slice(0, running)) await container.start();
  return made;
}
