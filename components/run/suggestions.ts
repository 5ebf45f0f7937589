import type { ContainerRow } from '@/lib/contract/containers';
import type { ImageConfig } from '@/lib/contract/images';

/** Programs that are of use only to someone who sits at their prompt. */
const prompts = new Set(['sh', 'bash', 'ash', 'zsh', 'python', 'node', 'irb', 'ghci', 'psql', 'redis-cli']);

/** How an image wants to be run: a prompt in a terminal, a server in the background, anything else in the foreground. */
export function modeOf(config: ImageConfig): 'terminal' | 'background' | 'foreground' {
  if (config.exposedPorts.length > 0) return 'background';
  const words = [...config.entrypoint, ...config.command];
  const program =
    words[0]
      ?.split('/')
      .pop()
      ?.replace(/\d[\d.]*$/, '') ?? '';
  return words.length === 1 && prompts.has(program) ? 'terminal' : 'foreground';
}

/** Whether a container holds `port` of the host, and which. */
export function holderOf(port: string, containers: readonly ContainerRow[] | null): ContainerRow | undefined {
  return containers?.find((row) =>
    row.ports.some(({ publicPort }) => publicPort !== null && String(publicPort) === port),
  );
}

/**
 * A port of the host for `containerPort` that no container here holds and that needs no root: 80 becomes 8080. Not
 * one of `taken`, which the form uses or the engine found in use.

 */
export function freePort(
  containerPort: number,
  containers: readonly ContainerRow[] | null,
  taken: readonly string[] = [],
): number {
  let port = containerPort < 1024 ? 8000 + containerPort : containerPort;
  while (port < 65_535 && (taken.includes(String(port)) || holderOf(String(port), containers))) port += 1;
  return port;
}

/** A name like `name` that no container has: `web-2`. */
export function freeName(name: string, containers: readonly ContainerRow[] | null): string {
  const stem = name.replace(/-\d+$/, '');
  const taken = new Set(containers?.map((row) => row.name));
  let number = 2;
  while (taken.has(`${stem}-${number}`) || `${stem}-${number}` === name) number += 1;
  return `${stem}-${number}`;
}
