/**
 * Body of the Engine API's `POST /containers/create`, as far as the form fills it. Bytes; billionths of a CPU;
 * `ConsoleSize` is height and width in character cells.
 */
export interface CreateBody {
  Image?: string;
  Cmd?: string[];
  Entrypoint?: string[];
  Env?: string[];
  Labels?: Record<string, string>;
  ExposedPorts?: Record<string, object>;
  Volumes?: Record<string, object>;
  User?: string;
  WorkingDir?: string;
  Hostname?: string;
  Tty?: boolean;
  OpenStdin?: boolean;
  StdinOnce?: boolean;
  AttachStdin?: boolean;
  AttachStdout?: boolean;
  AttachStderr?: boolean;
  HostConfig?: HostConfig;
  NetworkingConfig?: { EndpointsConfig: Record<string, object> };
}
export interface HostConfig {
  AutoRemove?: boolean;
  Binds?: string[];
  Mounts?: { Type: 'volume' | 'bind'; Source?: string; Target: string; ReadOnly?: boolean }[];
  Tmpfs?: Record<string, string>;
  PortBindings?: Record<string, { HostIp: string; HostPort: string }[]>;
  NetworkMode?: string;
  RestartPolicy?: { Name: string; MaximumRetryCount: number };
  Memory?: number;
  NanoCpus?: number;
  ConsoleSize?: [rows: number, cols: number];
}
