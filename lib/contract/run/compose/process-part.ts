import { testOf } from '../fields/health';
import type { RunForm } from '../form';
import { isFilled } from '../rows';
import { splitWords } from '../words';
import { given, listed, mapped, nested, numbered, switched, type Part } from './service-parts';

const words = (line: string) => splitWords(line) ?? [line];

/** What runs, and how it is held. */
export function processPart(form: RunForm): Part {
  const { entrypoint, command, health, init, restart } = form;
  return {
    image: form.image,
    ...given('container_name', form.name),
    ...given('platform', form.platform),
    ...(form.pull === 'missing' ? {} : { pull_policy: form.pull }),
    ...listedWords('entrypoint', entrypoint),
    ...listedWords('command', command),
    ...switched('stdin_open', form.interactive),
    ...switched('tty', form.tty),
    ...(init === '' ? {} : { init: init === 'yes' }),
    ...given('user', form.user),
    ...listed('group_add', form.groupAdd),
    ...given('working_dir', form.workdir),
    ...given('hostname', form.hostname),
    ...given('domainname', form.domainname),
    ...mapped('environment', form.env),
    ...mapped('labels', form.labels),
    ...mapped('annotations', form.annotations),
    ...given('stop_signal', form.stopSignal),
    ...(form.stopTimeout === '' ? {} : { stop_grace_period: `${form.stopTimeout}s` }),
    ...(restart.policy === 'no' ? {} : { restart: [restart.policy, restart.retries].filter(Boolean).join(':') }),
    ...nested(
      'healthcheck',
      switched('disable', health.disable),
      health.command === '' ? {} : { test: testOf(health) },
      given('interval', health.interval),
      given('timeout', health.timeout),
      given('start_period', health.startPeriod),
      given('start_interval', health.startInterval),
      numbered('retries', health.retries),
    ),
    ...nested('logging', given('driver', form.logDriver), mapped('options', form.logOpts)),
  };
}

/** An empty word is one: `entrypoint: [""]` takes the image's own away. */
const listedWords = (key: string, line: string): Part => (line.trim() === '' ? {} : { [key]: words(line) });

/** How much it may have. */
export function limitsPart(form: RunForm): Part {
  const rates = (key: string, rows: RunForm['deviceReadBps'], name = 'rate'): Part => {
    const filled = rows.filter(({ path }) => path !== '');
    const number = (value: string) => (/^\d+$/.test(value) ? Number(value) : value);
    return filled.length === 0 ? {} : { [key]: filled.map(({ path, value }) => ({ path, [name]: number(value) })) };
  };
  const ulimits = form.ulimits.filter(({ name }) => name !== '');
  return {
    ...given('mem_limit', form.memory),
    ...given('mem_reservation', form.memoryReservation),
    ...(form.memorySwap === '-1' ? { memswap_limit: -1 } : given('memswap_limit', form.memorySwap)),
    ...numbered('mem_swappiness', form.memorySwappiness),
    ...given('shm_size', form.shmSize),
    ...switched('oom_kill_disable', form.oomKillDisable),
    ...numbered('oom_score_adj', form.oomScoreAdj),
    ...numbered('cpus', form.cpus),
    ...numbered('cpu_shares', form.cpuShares),
    ...given('cpuset', form.cpusetCpus),
    ...numbered('cpu_period', form.cpuPeriod),
    ...numbered('cpu_quota', form.cpuQuota),
    ...numbered('cpu_rt_period', form.cpuRtPeriod),
    ...numbered('cpu_rt_runtime', form.cpuRtRuntime),
    ...numbered('pids_limit', form.pidsLimit),
    ...nested(
      'ulimits',
      ...ulimits.map(({ name, soft, hard }) => ({
        [name]: hard === '' ? Number(soft) : { soft: Number(soft), hard: Number(hard) },
      })),
    ),
    ...given('cgroup_parent', form.cgroupParent),
    ...nested(
      'blkio_config',
      numbered('weight', form.blkioWeight),
      rates('weight_device', form.blkioWeightDevice, 'weight'),
      rates('device_read_bps', form.deviceReadBps),
      rates('device_write_bps', form.deviceWriteBps),
      rates('device_read_iops', form.deviceReadIops),
      rates('device_write_iops', form.deviceWriteIops),
    ),
  };
}

/** What it may do, what it shares with its host, which devices it has. */
export function isolationPart(form: RunForm): Part {
  const cdi = form.gpus.filter(({ driver }) => driver === 'cdi').flatMap(({ ids }) => ids);
  const requests = form.gpus
    .filter(({ driver }) => driver !== 'cdi')
    .map((row) => ({
      ...given('driver', row.driver),
      ...(row.count === '' ? {} : { count: row.count === 'all' ? 'all' : Number(row.count) }),
      ...listed('device_ids', row.ids),
      capabilities: [...row.capabilities.filter(Boolean), 'gpu'],
      ...nested('options', ...row.options.filter(isFilled.env).map(({ name, value }) => ({ [name]: value }))),
    }));
  const devices = form.devices
    .filter(({ host }) => host !== '')
    .map(({ host, container, permissions }) => `${host}:${container || host}:${permissions || 'rwm'}`);
  return {
    ...switched('privileged', form.privileged),
    ...listed('cap_add', form.capAdd),
    ...listed('cap_drop', form.capDrop),
    ...listed('security_opt', form.securityOpt),
    ...mapped('sysctls', form.sysctls),
    ...given('pid', form.pid),
    ...given('ipc', form.ipc),
    ...given('uts', form.uts),
    ...given('userns_mode', form.userns),
    ...given('cgroup', form.cgroupns),
    ...given('runtime', form.runtime),
    ...listed('devices', [...devices, ...cdi]),
    ...listed('device_cgroup_rules', form.deviceCgroupRules),
    ...(requests.length === 0 ? {} : { deploy: { resources: { reservations: { devices: requests } } } }),
  };
}
