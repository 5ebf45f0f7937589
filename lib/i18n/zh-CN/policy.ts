/** Messages of `policy`. */
export const policy = {
  who: '适用于此引擎的查看者、操作员和管理员；所有者不受限制。每次创建、启动、重启容器或在其中打开终端时，都由服务器检查。',
  readOnly: '适用于此引擎的查看者、操作员和管理员。只有所有者可以修改。',
  save: '保存策略',
  discard: '放弃更改',
  saved: '策略已保存，即刻生效。',
  unsaved: '尚未保存。',
  add: '添加',
  addTo: '添加到列表：{list}',
  take: '移除 {word}',
  bind: {
    title: '主机目录',
    lead: '谁把主机目录挂载进容器，谁就能以 root 身份读取和修改它。',
    folders: '允许的目录',
    none: { label: '不允许', means: '只能使用卷和内存，接触不到主机上的任何文件。' },
    prefixes: {
      label: '仅限以下目录',
      means:
        '列表中的目录及其下的全部内容，符号链接也按实际位置检查。如果 Quayside 看不到引擎的文件，则只能使用列表中的目录本身。最稳妥的做法是逐个列出要用的目录。',
    },
    all: { label: '所有目录', means: '等同于主机的 root 权限，只适合您本来就会给予该权限的人。' },
  },
  switches: {
    engineSocket: {
      label: '引擎自己的套接字和数据',
      means: '不勾选时，无论上面允许了哪些目录都会拒绝：拿到套接字的容器能以 root 身份指挥引擎。',
    },
    volumeDrivers: {
      label: '由设备、网络共享或其他驱动构成的卷',
      means: '卷可以由主机目录或磁盘构成，之后只凭名称就能挂载。',
    },
    hostNetworks: {
      label: '在主机网卡上新建网络',
      means:
        '基于网卡的 macvlan 和 ipvlan、按名称使用主机网桥、插件驱动，以及公网网段：容器会进入主机自己的网络，或截获主机与外界的通信。',
    },
    privileged: {
      label: '特权容器和特权命令',
      means: '拥有所有设备和权限，没有任何保护：特权容器就是主机上的 root。',
    },
    devices: { label: '主机设备', means: '磁盘、GPU、串口等。磁盘里有主机的所有文件。' },
    securityOptions: {
      label: '关闭保护措施',
      means: 'seccomp、AppArmor、SELinux、no-new-privileges，以及 /proc 和 /sys 中被隐藏的部分。',
    },
  },
  process: {
    title: '进程的权限',
    lead: '这些是把容器与主机隔开的屏障。除非镜像说明确实需要，否则请保持关闭。',
  },
  namespaces: {
    title: '与主机共享',
    lead: '容器通常只看到自己的网络、进程和名称；共享之后看到的是主机的。',
    net: { label: '网络', means: '可以访问只在主机上监听的服务，也可以监听任意端口。' },
    pid: { label: '进程', means: '可以看到并结束主机的进程，读取它们的环境变量。' },
    ipc: { label: '共享内存', means: '可以读写主机程序共享的内存。' },
    uts: { label: '主机名', means: '可以修改主机名。' },
    user: { label: '用户', means: '引擎原本会隔开两者，共享后容器里的 root 就是主机的 root。' },
    cgroup: { label: '控制组', means: '可以看到主机上所有程序的限制和负载。' },
  },
  capabilities: {
    title: '附加权能',
    lead: '容器可以添加的 root 权力的一部分。每个容器本来就有的权能始终允许。',
    root: '等同 root',
  },
  sysctls: {
    title: '内核参数',
    lead: '容器可以为自己修改的内核参数（sysctl），按名称列出。',
    label: '允许的参数',
  },
  beyond: {
    title: '超出策略的容器',
    lead: '它们会继续运行。所有者以外的人不能启动、重启它们，也不能在其中打开终端。',
    none: '没有：这里的所有容器都符合策略。',
    running: '运行中',
  },
};
