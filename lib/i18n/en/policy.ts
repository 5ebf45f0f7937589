/** Messages of `policy`: what people below owner may ask of an engine. */
export const policy = {
  who: 'This holds for viewers, operators and admins of this engine. Owners are not bound by it. It is checked on the server each time a container is created, started, restarted or opened in a terminal.',
  readOnly: 'This holds for viewers, operators and admins of this engine. Only an owner can change it.',
  save: 'Save the policy',
  discard: 'Discard changes',
  saved: 'The policy is saved and holds from now on.',
  unsaved: 'Not saved yet.',
  add: 'Add',
  addTo: 'Add to the list: {list}',
  take: 'Take {word} away',
  bind: {
    title: 'Folders of the host',
    lead: 'Whoever mounts a folder of the host into a container reads and changes it as root.',
    folders: 'Allowed folder',
    none: { label: 'None', means: 'Volumes and memory only. Nothing of the host’s files is within reach.' },
    prefixes: {
      label: 'Only these folders',
      means:
        'A folder of the list and all below it, also through links. Where Quayside does not see the engine’s files, exactly the folders of the list. Safest is to list each folder that is used.',
    },
    all: { label: 'Every folder', means: 'As good as root on the host. Only for people whom you would give that.' },
  },
  switches: {
    engineSocket: {
      label: 'The engine’s own socket and data',
      means:
        'Otherwise refused whatever folder is allowed above: with the socket a container commands the engine, as root.',
    },
    volumeDrivers: {
      label: 'Volumes made of devices, network shares or other drivers',
      means: 'A volume can be made of a host folder or a disk, and then be mounted by its name alone.',
    },
    hostNetworks: {
      label: 'New networks on links of the host',
      means:
        'macvlan and ipvlan on an interface, bridges of the host by name, plugins, and subnets of the internet: containers get into the host’s own network, or between it and others.',
    },
    privileged: {
      label: 'Privileged containers and commands',
      means: 'All devices, all rights, no protection: a privileged container is root on its host.',
    },
    devices: {
      label: 'Devices of the host',
      means: 'Disks, GPUs, serial ports. A disk holds every file of the host.',
    },
    securityOptions: {
      label: 'Switching protections off',
      means: 'seccomp, AppArmor, SELinux, no-new-privileges, and hidden parts of /proc and /sys.',
    },
  },
  process: {
    title: 'Rights of the process',
    lead: 'What keeps a container from the rest of its host. Leave these off unless an image says that it needs them.',
  },
  namespaces: {
    title: 'Sharing with the host',
    lead: 'A container normally sees its own network, processes and names. Shared, it sees the host’s.',
    net: { label: 'Network', means: 'Reaches services that listen on the host only, and can listen on any port.' },
    pid: { label: 'Processes', means: 'Sees and can end the host’s processes, and read their environment.' },
    ipc: { label: 'Shared memory', means: 'Reads and writes the memory that host programs share.' },
    uts: { label: 'Host name', means: 'Can change the name of the host.' },
    user: {
      label: 'Users',
      means: 'Root in the container is root of the host, where the engine would keep them apart.',
    },
    cgroup: { label: 'Control groups', means: 'Sees the limits and the load of everything on the host.' },
  },
  capabilities: {
    title: 'Added capabilities',
    lead: 'Parts of root’s power that a container may add. What every container has anyway is always allowed.',
    root: 'as good as root',
  },
  sysctls: {
    title: 'Kernel settings',
    lead: 'Settings (sysctl) that a container may change for itself, by name.',
    label: 'Allowed setting',
  },
  beyond: {
    title: 'Containers beyond the policy',
    lead: 'They go on running. People below owner cannot start, restart or open a terminal in them.',
    none: 'None: every container here is within the policy.',
    running: 'running',
  },
};
