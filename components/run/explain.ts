import type { Flag } from '@/lib/contract/run/command';
import type { RunForm } from '@/lib/contract/run/form';
import { plain, row, value, type Explanation, type Says } from './explanation';
import { moreSentences } from './explain-more';

/** What each field's part of the command does, in plain words. A field without a sentence fails the build. */
const sentences: Record<keyof RunForm, Says> = {
  interactive: ({ tty }) => ({ key: tty ? 'it' : 'i' }),
  tty: plain('t'),
  detach: plain('d'),
  remove: plain('rm'),
  name: value('name'),
  ports: ({ ports }, flag) => {
    const { hostIp = '', hostPort = '', containerPort = '' } = row(ports, flag) ?? {};
    const values = { host: hostPort, container: containerPort, address: hostIp };
    if (!hostPort) return { key: 'portChosen', values };
    if (hostIp === '' || hostIp === '0.0.0.0') return { key: 'portAll', values };
    return { key: hostIp.startsWith('127.') || hostIp === '::1' ? 'portLocal' : 'portAddress', values };
  },
  mounts: ({ mounts }, flag) => {
    const { kind = 'volume', source = '', target = '', readOnly = false } = row(mounts, flag) ?? {};
    const values = { source, target };
    if (kind === 'image') return { key: 'mountImage', values };
    if (kind === 'anonymous' || kind === 'tmpfs') return { key: kind, values };
    return { key: readOnly ? `${kind}ReadOnly` : kind, values };
  },
  env: ({ env }, flag) => ({ key: 'env', values: { name: row(env, flag)?.name ?? '' } }),
  network: (form) => {
    if (form.network === 'host') return { key: 'networkHost' };
    if (form.network === 'none') return { key: 'networkNone' };
    return { key: 'network', values: { value: form.network || 'bridge' } };
  },
  restart: ({ restart: { policy, retries } }) => {
    if (policy === 'on-failure' && retries) return { key: 'restart-retries', values: { value: retries } };
    return { key: policy === 'no' ? 'restart-on-failure' : `restart-${policy}` };
  },
  memory: plain('memory'),
  cpus: value('cpus'),
  user: value('user'),
  workdir: value('workdir'),
  hostname: value('hostname'),
  labels: ({ labels }, flag) => ({ key: 'label', values: { name: row(labels, flag)?.name ?? '' } }),
  entrypoint: value('entrypoint'),
  ...moreSentences,
  image: plain('image'),
  command: plain('command'),
};

/** What `flag` of the command of `form` does. */
export function explain(form: RunForm, flag: Flag): Explanation {
  return sentences[flag.field](form, flag);
}
