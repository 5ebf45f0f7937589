import { lines, type RunCase } from './run-case';

const busybox = 'busybox:latest';

/** How much of what it may have, and how the engine asks whether it is well. */
export const limitCases: readonly RunCase[] = [
  {
    what: 'every limit of memory',
    form: {
      image: busybox,
      memory: '64m',
      memoryReservation: '32 MiB',
      memorySwap: '128m',
      memorySwappiness: '10',
      shmSize: '16m',
      oomScoreAdj: '500',
    },
    command: lines(
      'docker run',
      '--memory 64m',
      '--memory-reservation 32m',
      '--memory-swap 128m',
      '--memory-swappiness 10',
      '--shm-size 16m',
      '--oom-score-adj 500',
      'busybox:latest',
    ),
  },
  {
    what: 'swap without a limit, and a kernel that waits',
    form: { image: busybox, memory: '64m', memorySwap: '-1', oomKillDisable: true },
    command: lines('docker run --oom-kill-disable', '--memory 64m', '--memory-swap -1', 'busybox:latest'),
  },
  {
    what: 'memory of the kernel',
    form: { image: busybox, memory: '64m', kernelMemory: '50m' },
    command: 'docker run --memory 64m --kernel-memory 50m busybox:latest',
  },
  {
    what: 'which CPUs, and what weight',
    form: { image: busybox, cpuShares: '512', cpusetCpus: '0-1', cpusetMems: '0', pidsLimit: '100' },
    command: lines(
      'docker run',
      '--cpu-shares 512',
      '--cpuset-cpus 0-1',
      '--cpuset-mems 0',
      '--pids-limit 100',
      'busybox:latest',
    ),
  },
  {
    what: 'CPU time by periods, and any number of processes',
    form: { image: busybox, cpuPeriod: '50000', cpuQuota: '25000', pidsLimit: '-1' },
    command: lines('docker run', '--cpu-period 50000', '--cpu-quota 25000', '--pids-limit -1', 'busybox:latest'),
  },
  {
    what: 'real-time CPU',
    form: { image: busybox, cpuRtPeriod: '1000000', cpuRtRuntime: '95000' },
    command: 'docker run --cpu-rt-period 1000000 --cpu-rt-runtime 95000 busybox:latest',
    refused: /real-time|rt_runtime|realtime/i,
  },
  {
    what: 'limits of its processes',
    form: {
      image: busybox,
      ulimits: [
        { name: 'nofile', soft: '1024', hard: '4096' },
        { name: 'nproc', soft: '64' },
        { name: 'core', soft: '-1' },
        { name: 'memlock', soft: '65536', hard: '-1' },
        { name: '' },
      ],
    },
    command: lines(
      'docker run',
      '--ulimit nofile=1024:4096',
      '--ulimit nproc=64',
      '--ulimit core=-1',
      '--ulimit memlock=65536:-1',
      'busybox:latest',
    ),
  },
  {
    what: 'speed of disks',
    forgotten: ['BlkioDeviceReadBps', 'BlkioDeviceWriteBps', 'BlkioDeviceReadIOps', 'BlkioDeviceWriteIOps'],
    form: {
      image: busybox,
      blkioWeight: '300',
      blkioWeightDevice: [{ path: '/dev/null', value: '200' }],
      deviceReadBps: [{ path: '/dev/null', value: '10 MB' }, {}],
      deviceWriteBps: [{ path: '/dev/null', value: '1048576' }],
      deviceReadIops: [{ path: '/dev/null', value: '1000' }],
      deviceWriteIops: [{ path: '/dev/null', value: '500' }],
    },
    command: lines(
      'docker run',
      '--blkio-weight 300',
      '--blkio-weight-device /dev/null:200',
      '--device-read-bps /dev/null:10m',
      '--device-write-bps /dev/null:1048576',
      '--device-read-iops /dev/null:1000',
      '--device-write-iops /dev/null:500',
      'busybox:latest',
    ),
  },
  {
    what: 'a health check',
    form: {
      image: busybox,
      health: {
        command: 'test -e /tmp && echo "it\'s well"',
        interval: '1m30s',
        timeout: '500ms',
        startPeriod: '10s',
        retries: '5',
      },
    },
    command: lines(
      'docker run',
      `--health-cmd 'test -e /tmp && echo "it'"'"'s well"'`,
      '--health-interval 1m30s',
      '--health-timeout 500ms',
      '--health-start-period 10s',
      '--health-retries 5',
      'busybox:latest',
    ),
  },
  {
    what: 'a health check that asks more often at the start',
    form: { image: busybox, health: { command: 'true', startPeriod: '1m', startInterval: '2s' } },
    command: lines(
      'docker run',
      '--health-cmd true',
      '--health-start-period 1m',
      '--health-start-interval 2s',
      'busybox:latest',
    ),
  },
  {
    what: 'no health check at all',
    form: { image: busybox, health: { disable: true } },
    command: 'docker run --no-healthcheck busybox:latest',
  },
];
