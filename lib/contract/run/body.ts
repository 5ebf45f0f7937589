/**
 * Body of the Engine API's `POST /containers/create`, as far as the form fills it. Bytes; billionths of a CPU;
 * nanoseconds of a health check, seconds of `StopTimeout`; `ConsoleSize` is height and width in character cells.
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
  Domainname?: string;
  /** Engines before API 1.44 take the address of the main network here, later ones in its endpoint. */
  MacAddress?: string;
  Tty?: boolean;
  OpenStdin?: boolean;
  StdinOnce?: boolean;
  AttachStdin?: boolean;
  AttachStdout?: boolean;
  AttachStderr?: boolean;
  StopSignal?: string;
  StopTimeout?: number;
  Healthcheck?: Healthcheck;
  HostConfig?: HostConfig;
  NetworkingConfig?: { EndpointsConfig: Record<string, EndpointSettings> };
}
export interface Healthcheck {
  Test?: string[];
  Interval?: number;
  Timeout?: number;
  StartPeriod?: number;
  StartInterval?: number;
  Retries?: number;
}
export interface EndpointSettings {
  IPAMConfig?: { IPv4Address?: string; IPv6Address?: string; LinkLocalIPs?: string[] };
  Aliases?: string[];
  Links?: string[];
  MacAddress?: string;
  DriverOpts?: Record<string, string>;
  GwPriority?: number;
}
export interface HostConfig {
  AutoRemove?: boolean;
  Binds?: string[];
  Mounts?: Mount[];
  Tmpfs?: Record<string, string>;
  VolumesFrom?: string[];
  VolumeDriver?: string;
  StorageOpt?: Record<string, string>;
  ReadonlyRootfs?: boolean;
  PortBindings?: Record<string, { HostIp: string; HostPort: string }[]>;
  PublishAllPorts?: boolean;
  NetworkMode?: string;
  Links?: string[];
  ExtraHosts?: string[];
  Dns?: string[];
  DnsSearch?: string[];
  DnsOptions?: string[];
  RestartPolicy?: { Name: string; MaximumRetryCount: number };
  Memory?: number;
  MemoryReservation?: number;
  MemorySwap?: number;
  MemorySwappiness?: number;
  KernelMemory?: number;
  ShmSize?: number;
  OomKillDisable?: boolean;
  OomScoreAdj?: number;
  NanoCpus?: number;
  CpuShares?: number;
  CpuPeriod?: number;
  CpuQuota?: number;
  CpuRealtimePeriod?: number;
  CpuRealtimeRuntime?: number;
  CpusetCpus?: string;
  CpusetMems?: string;
  BlkioWeight?: number;
  BlkioWeightDevice?: { Path: string; Weight: number }[];
  BlkioDeviceReadBps?: DeviceRate[];
  BlkioDeviceWriteBps?: DeviceRate[];
  BlkioDeviceReadIOps?: DeviceRate[];
  BlkioDeviceWriteIOps?: DeviceRate[];
  PidsLimit?: number;
  Ulimits?: { Name: string; Soft: number; Hard: number }[];
  CgroupParent?: string;
  Privileged?: boolean;
  CapAdd?: string[];
  CapDrop?: string[];
  SecurityOpt?: string[];
  MaskedPaths?: string[];
  ReadonlyPaths?: string[];
  Sysctls?: Record<string, string>;
  GroupAdd?: string[];
  Init?: boolean;
  PidMode?: string;
  IpcMode?: string;
  UTSMode?: string;
  UsernsMode?: string;
  CgroupnsMode?: string;
  Runtime?: string;
  Annotations?: Record<string, string>;
  Devices?: { PathOnHost: string; PathInContainer: string; CgroupPermissions: string }[];
  DeviceCgroupRules?: string[];
  DeviceRequests?: DeviceRequest[];
  LogConfig?: { Type: string; Config: Record<string, string> };
  ConsoleSize?: [rows: number, cols: number];
}
export interface DeviceRate {
  Path: string;
  Rate: number;
}
export interface DeviceRequest {
  Driver: string;
  Count: number;
  DeviceIDs?: string[];
  Capabilities: string[][] | null;
  Options: Record<string, string> | null;
}
export interface Mount {
  Type: 'volume' | 'bind' | 'tmpfs' | 'image';
  Source?: string;
  Target: string;
  ReadOnly?: boolean;
  BindOptions?: {
    Propagation?: string;
    NonRecursive?: boolean;
    ReadOnlyNonRecursive?: boolean;
    ReadOnlyForceRecursive?: boolean;
  };
  VolumeOptions?: {
    NoCopy?: boolean;
    Subpath?: string;
    Labels?: Record<string, string>;
    DriverConfig?: { Name?: string; Options?: Record<string, string> };
  };
  TmpfsOptions?: { SizeBytes?: number; Mode?: number };
  ImageOptions?: { Subpath?: string };
}
