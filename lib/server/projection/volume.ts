import type { VolumeDetail } from '@/lib/contract/volume/detail';
import { pick, type Shape } from './pick';

/**
 * A volume without what can hold a secret: values of labels and of options (the password of a share stands in them), and
 * without where it lies on the host.
 */
export function safeVolume(detail: Omit<VolumeDetail, 'hidden'>): VolumeDetail {
  const { name, driver, scope, created, kind, anonymous, project, options, labels, users } = detail;
  return {
    ...{ name, driver, scope, created, kind, anonymous, project, users },
    hidden: true,
    mountpoint: '',
    options: options.map((one) => ({ name: one.name, value: '' })),
    labels: labels.map((one) => ({ name: one.name, value: '' })),
  };
}

/** What of `GET /volumes/{name}` is known to hold no secret. */
const harmless: Shape = { Name: true, Driver: true, Scope: true, CreatedAt: true };

/** `docker volume inspect` without what can hold a secret. */
export function safeVolumeInspect(raw: unknown): unknown {
  return pick(harmless, raw);
}
