import type { RunForm } from './form';

/** What a duplicate cannot have in common with its original, and so does not ask for. */
export type Released = 'compose' | 'ip' | 'mac';

const isComposeLabel = (name: string) => name.startsWith('com.docker.compose.');

/**
 * The form of a second container like the one that `form` was read from: a name that is free, no fixed addresses, which the
 * first one holds, and none of the labels by which compose would take it for one of its own. What was released is named. Pure.
 */
export function duplicateOf(form: RunForm, taken: ReadonlySet<string>): { form: RunForm; released: Released[] } {
  const endpoints = [form.endpoint, ...form.moreNetworks];
  const released: Released[] = [
    ...(form.labels.some(({ name }) => isComposeLabel(name)) ? (['compose'] as const) : []),
    ...(endpoints.some(({ ip, ip6, linkLocalIps }) => ip || ip6 || linkLocalIps.length > 0) ? (['ip'] as const) : []),
    ...(endpoints.some(({ mac }) => mac) ? (['mac'] as const) : []),
  ];
  const free = { ip: '', ip6: '', linkLocalIps: [], mac: '' };
  return {
    form: {
      ...form,
      name: freeName(form.name, taken),
      labels: form.labels.filter(({ name }) => !isComposeLabel(name)),
      endpoint: { ...form.endpoint, ...free },
      moreNetworks: form.moreNetworks.map((row) => ({ ...row, ...free })),
    },
    released,
  };
}

/** `web` → `web-2`, `web-2` → `web-3`: the first name that no container has. */
export function freeName(name: string, taken: ReadonlySet<string>): string {
  const [, stem = name, number = '1'] = /^(.+?)-(\d{1,4})$/.exec(name) ?? [];
  for (let next = Number(number) + 1; ; next += 1) if (!taken.has(`${stem}-${next}`)) return `${stem}-${next}`;
}
