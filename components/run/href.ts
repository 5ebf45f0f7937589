/** What a link may fill into the Run form beforehand. */
export interface RunPrefill {
  image?: string;
  name?: string;
  command?: string;
  interactive?: boolean;
  tty?: boolean;
  detach?: boolean;
  remove?: boolean;
  /** Ports to publish on 127.0.0.1; without `hostPort` the engine chooses one. */
  ports?: readonly { hostPort?: number; containerPort: number }[];
}

/** Address of the Run form of `env`, filled with `prefill`: `runHref('local', { image: 'busybox', interactive: true, tty: true })`. */
export function runHref(env: string, prefill: RunPrefill = {}): string {
  const query = new URLSearchParams();
  if (prefill.image) query.set('image', prefill.image);
  if (prefill.name) query.set('name', prefill.name);
  if (prefill.command) query.set('command', prefill.command);
  if (prefill.interactive && prefill.tty) query.set('it', '1');
  else if (prefill.interactive) query.set('i', '1');
  else if (prefill.tty) query.set('t', '1');
  if (prefill.detach) query.set('d', '1');
  if (prefill.remove) query.set('rm', '1');
  for (const port of prefill.ports ?? []) query.append('p', `${port.hostPort ?? ''}:${port.containerPort}`);
  const text = query.toString();
  return `/environments/${encodeURIComponent(env)}/containers/run${text ? `?${text}` : ''}`;
}

/** Address of the Run form of `env`, filled with what the container `id` was asked for. */
export function duplicateHref(env: string, id: string): string {
  return `${runHref(env)}?${new URLSearchParams({ from: id }).toString()}`;
}

/** The reverse of `runHref`: what the query of the Run page asks for. Ignores what it does not know. */
export function readPrefill(query: URLSearchParams): RunPrefill {
  const it = query.get('it') === '1';
  return {
    image: query.get('image') ?? '',
    name: query.get('name') ?? '',
    command: query.get('command') ?? '',
    interactive: it || query.get('i') === '1',
    tty: it || query.get('t') === '1',
    detach: query.get('d') === '1',
    remove: query.get('rm') === '1',
    ports: query.getAll('p').flatMap(readPort),
  };
}

function readPort(text: string): { hostPort?: number; containerPort: number }[] {
  const match = /^(\d{0,5}):(\d{1,5})$/.exec(text);
  if (!match) return [];
  return [{ containerPort: Number(match[2]), ...(match[1] ? { hostPort: Number(match[1]) } : {}) }];
}
