import { all, type FieldClass } from './field-class';

/** The fields of HostConfig: what the container has of its host. */
export const hostFields: Record<string, FieldClass> = {
  // Shares and limits, names, ports and restarts: they take from the container or are the owner's to watch, not to forbid.
  ...all(
    'HostConfig.',
    'harmless',
    `CpuShares Memory BlkioWeight BlkioWeightDevice BlkioWeightDevice[].Path BlkioWeightDevice[].Weight
    BlkioDeviceReadBps BlkioDeviceReadBps[].Path BlkioDeviceReadBps[].Rate BlkioDeviceWriteBps
    BlkioDeviceWriteBps[].Path BlkioDeviceWriteBps[].Rate BlkioDeviceReadIOps BlkioDeviceReadIOps[].Path
    BlkioDeviceReadIOps[].Rate BlkioDeviceWriteIOps BlkioDeviceWriteIOps[].Path BlkioDeviceWriteIOps[].Rate CpuPeriod
    CpuQuota CpusetCpus CpusetMems KernelMemory KernelMemoryTCP MemoryReservation MemorySwap MemorySwappiness NanoCpus
    Init PidsLimit Ulimits Ulimits[].Name Ulimits[].Soft Ulimits[].Hard CpuCount CpuPercent IOMaximumIOps
    IOMaximumBandwidth ContainerIDFile PortBindings PortBindings{}[].HostIp PortBindings{}[].HostPort RestartPolicy
    RestartPolicy.Name RestartPolicy.MaximumRetryCount AutoRemove CapDrop Dns DnsOptions DnsSearch ExtraHosts GroupAdd
    Links PublishAllPorts ReadonlyRootfs StorageOpt Tmpfs ShmSize ConsoleSize Isolation Umask`,
  ),
  // systemd properties, and whatever else a runtime reads out of annotations, reach past the container.
  ...all('HostConfig.', 'refused', 'Annotations CgroupParent CpuRealtimePeriod CpuRealtimeRuntime OomKillDisable'),
  ...all('HostConfig.', 'bind-mounts', 'Binds Mounts Mounts[].Source Mounts[].Type Mounts[].BindOptions.Propagation'),
  ...all(
    'HostConfig.Mounts[].',
    'harmless',
    `Target ReadOnly Consistency BindOptions BindOptions.NonRecursive BindOptions.CreateMountpoint
    BindOptions.ReadOnlyNonRecursive BindOptions.ReadOnlyForceRecursive VolumeOptions VolumeOptions.NoCopy
    VolumeOptions.Labels VolumeOptions.Subpath TmpfsOptions TmpfsOptions.SizeBytes TmpfsOptions.Mode
    TmpfsOptions.Options ImageOptions ImageOptions.Subpath`,
  ),
  ...all(
    'HostConfig.',
    'volume-drivers',
    `VolumeDriver Mounts[].VolumeOptions.DriverConfig Mounts[].VolumeOptions.DriverConfig.Name
    Mounts[].VolumeOptions.DriverConfig.Options`,
  ),
  ...all('HostConfig.', 'other-container', 'VolumesFrom'),
  ...all('HostConfig.', 'privileged', 'Privileged'),
  ...all('HostConfig.', 'host-namespaces', 'NetworkMode PidMode IpcMode UTSMode UsernsMode CgroupnsMode Cgroup'),
  ...all('HostConfig.', 'capabilities', 'CapAdd'),
  ...all(
    'HostConfig.',
    'devices',
    `Devices Devices[].PathOnHost Devices[].PathInContainer Devices[].CgroupPermissions DeviceCgroupRules DeviceRequests
    DeviceRequests[].Driver DeviceRequests[].Count DeviceRequests[].DeviceIDs DeviceRequests[].Capabilities
    DeviceRequests[].Options`,
  ),
  ...all('HostConfig.', 'security-options', 'SecurityOpt MaskedPaths ReadonlyPaths'),
  ...all('HostConfig.', 'sysctls', 'Sysctls'),
  ...all('HostConfig.', 'runtime', 'Runtime'),
  ...all('HostConfig.', 'logging', 'LogConfig LogConfig.Type LogConfig.Config'),
  ...all('HostConfig.', 'priority', 'OomScoreAdj'),
};
