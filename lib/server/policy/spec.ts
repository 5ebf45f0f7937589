import type { HostConfig } from './create-body';

/** Something mounted into a container, whichever way it was asked for. */
export interface AskedMount {
  /** Where it was asked: `HostConfig.Binds.0`. */
  path: string;
  kind: 'bind' | 'volume' | 'memory' | 'image' | 'unreadable';
  /** Path of the host, or name of a volume ('': a new one without a name). */
  source: string;
  propagation: string;
  driver: string;
  options: Readonly<Record<string, string>>;
}

/** The effective specification that rules judge: what a request comes down to, defaults and references looked up. */
export interface Spec {
  /** Made by the engine already, which has filled its own defaults in. */
  existing: boolean;
  host: HostConfig;
  mounts: readonly AskedMount[];
  /** Networks by name or id, and the options of the endpoint there. */
  networks: readonly { path: string; name: string; options: Readonly<Record<string, string>> }[];
  /** Other containers whose volumes or namespaces are asked for. */
  containers: readonly { path: string; name: string }[];
}
