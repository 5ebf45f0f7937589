import { listOf, recordOf, textOf, type Inspected, type InspectedImage, type Json, type WholeBody } from './inspected';

/**
 * `body` with the volumes without a name of `container` asked for by the names that the engine gave them, so that their
 * files are kept. One that the body no longer asks for (its row was taken out of the form) is left out. Pure.
 */
export function keepVolumes(body: WholeBody, container: Inspected, image: InspectedImage | null): WholeBody {
  const volumes = new Map(
    (container.Mounts ?? []).flatMap(({ Type, Name, Destination }) =>
      Type === 'volume' && Name && Destination ? [[Destination, Name] as const] : [],
    ),
  );
  const host = body.HostConfig;
  // `/data` alone is a volume without a name too.
  const binds = listOf(host.Binds).map((bind) => {
    const name = textOf(bind).includes(':') ? undefined : volumes.get(textOf(bind));
    return name ? `${name}:${textOf(bind)}` : textOf(bind);
  });
  const mounts = listOf(host.Mounts).map((mount) => {
    const { Type, Source, Target } = recordOf(mount);
    const name = Type === 'volume' && !Source ? volumes.get(textOf(Target)) : undefined;
    return name ? { ...recordOf(mount), Source: name } : mount;
  });
  const taken = new Set([...binds.map(targetOf), ...mounts.map((mount) => textOf(recordOf(mount).Target))]);
  for (const target of Object.keys(recordOf(host.Tmpfs))) taken.add(target);
  const asked = { ...recordOf(recordOf(image?.Config).Volumes), ...recordOf(body.Volumes) };
  const named = Object.keys(asked).flatMap((target) => {
    const name = volumes.get(target);
    return name && !taken.has(target) ? [{ target, name }] : [];
  });
  // A colon in its place cannot be written as a bind.
  const [plain, odd] = [
    named.filter(({ target }) => !target.includes(':')),
    named.filter(({ target }) => target.includes(':')),
  ];
  const kept = new Set(named.map(({ target }) => target));
  const unnamed = Object.entries(recordOf(body.Volumes)).filter(([target]) => !kept.has(target));
  return {
    ...body,
    Volumes: Object.fromEntries(unnamed),
    HostConfig: {
      ...host,
      ...some('Binds', [...binds, ...plain.map(({ target, name }) => `${name}:${target}`)], host.Binds),
      ...some(
        'Mounts',
        [...mounts, ...odd.map(({ target, name }) => ({ Type: 'volume', Source: name, Target: target }))],
        host.Mounts,
      ),
    },
  };
}

const some = (name: string, list: unknown[], before: unknown): Json => ({ [name]: list.length > 0 ? list : before });
const targetOf = (bind: string) => bind.split(':')[1] ?? bind;
