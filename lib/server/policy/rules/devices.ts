import type { Rule } from './rule';

const fields = ['Devices', 'DeviceCgroupRules', 'DeviceRequests'] as const;

/** Devices of the host: by path, by number, or by a driver that is asked for them (GPUs). */
export const devices: Rule = ({ policy, spec }) =>
  policy.devices
    ? []
    : fields.flatMap((field) =>
        spec.host[field].map((device, index) => ({
          rule: 'devices',
          path: `HostConfig.${field}.${index}`,
          subject: nameOf(device),
        })),
      );

function nameOf(device: unknown): string {
  if (typeof device === 'string') return device;
  const known = ['PathOnHost', 'Driver'] as const;
  for (const key of known)
    if (typeof device === 'object' && device !== null && key in device) {
      const value: unknown = Object.entries(device).find(([name]) => name === key)?.[1];
      if (typeof value === 'string' && value !== '') return value;
    }
  return 'device';
}
