import { z } from 'zod';
import type { DeviceRequest } from '../body';
import type { FieldMapping } from '../field-mapping';
import { isFilled } from '../rows';
import { text } from '../text';
import { list, optional } from './checks';
import { csvField, filled, indexed, listed, someOf } from './parts';
import { pairMap, pairs } from './pairs';

/** A device of the host. Without `container` it has the same path there. */
export const DeviceRow = z
  .object({
    host: text().default(''),
    container: text().default(''),
    permissions: optional(/^r?w?m?$/, 'permissions').default('rwm'),
  })
  .superRefine(({ host, container }, context) => {
    const issue = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
    if (host === '' && container === '') return;
    if (host === '') issue('host', 'required');
    else if (!host.startsWith('/') || host.includes(':')) issue('host', 'devicePath');
    if (container !== '' && (!container.startsWith('/') || container.includes(':'))) issue('container', 'devicePath');
  });
export type DeviceRow = z.output<typeof DeviceRow>;

/**
 * Devices that a driver of the engine chooses, GPUs above all. `count`: how many, or `all`. The driver `cdi` takes names
 * of the Container Device Interface (`vendor.com/class=name`).
 */
export const DeviceRequestRow = z
  .object({
    driver: optional(/^[^\s,"]+$/, 'noBlank').default(''),
    count: optional(/^(all|[1-9]\d{0,3})$/, 'gpuCount').default(''),
    ids: list(optional(/^[^\s,"]+$/, 'noBlank')),
    capabilities: list(optional(/^[^\s,"]+$/, 'noBlank')),
    options: pairs(),
  })
  .superRefine(({ count, ids, driver }, context) => {
    // The engine: "cannot set both Count and DeviceIDs on device request".
    if (count !== '' && ids.some(Boolean)) context.addIssue({ code: 'custom', path: ['count'], message: 'countOrIds' });
    if (driver === 'cdi' && !ids.some(Boolean))
      context.addIssue({ code: 'custom', path: ['ids'], message: 'required' });
  });
export type DeviceRequestRow = z.output<typeof DeviceRequestRow>;

/** Devices of the host that it may use. */
export const devicesShape = {
  devices: z.array(DeviceRow).max(1000, 'tooMany').default([]),
  deviceCgroupRules: list(optional(/^[acb] (?:\d+|\*):(?:\d+|\*) [rwm]{1,3}$/, 'cgroupRule')).describe('`c 42:* rmw`'),
  gpus: z.array(DeviceRequestRow).max(100, 'tooMany').default([]).describe('requests to a driver (`--gpus`)'),
};

const isDevice = ({ host }: DeviceRow) => host !== '';
const isCdi = ({ driver }: DeviceRequestRow) => driver === 'cdi';
const isRequest = (row: DeviceRequestRow) =>
  row.driver !== '' ||
  row.count !== '' ||
  [...row.ids, ...row.capabilities].some(Boolean) ||
  row.options.some(isFilled.env);

export const devicesMapping: Record<keyof typeof devicesShape, FieldMapping> = {
  devices: {
    flags: ['device'],
    options: ({ devices }) => indexed('devices', devices, isDevice, (row) => ['--device', deviceValue(row)]),
    host: ({ devices }) =>
      someOf(
        'Devices',
        devices.filter(isDevice).map(({ host, container, permissions }) => ({
          PathOnHost: host,
          PathInContainer: container || host,
          CgroupPermissions: permissions || 'rwm',
        })),
      ),
  },
  deviceCgroupRules: {
    flags: ['device-cgroup-rule'],
    options: ({ deviceCgroupRules }) => listed('deviceCgroupRules', '--device-cgroup-rule', deviceCgroupRules),
    host: ({ deviceCgroupRules }) => someOf('DeviceCgroupRules', filled(deviceCgroupRules)),
  },
  gpus: {
    flags: ['gpus'],
    options: ({ gpus }) =>
      gpus.flatMap((row, index) => {
        const path = `gpus.${index}`;
        if (isCdi(row)) return filled(row.ids).map((id) => ({ path, words: ['--device', id] }));
        return isRequest(row) ? [{ path, words: ['--gpus', requestValue(row)] }] : [];
      }),
    host: ({ gpus }) => someOf('DeviceRequests', gpus.filter(isRequest).map(requestOf)),
  },
};

function deviceValue({ host, container, permissions }: DeviceRow): string {
  const modes = permissions && permissions !== 'rwm' ? [permissions] : [];
  return [host, ...(container || modes.length > 0 ? [container || host] : []), ...modes].join(':');
}

/** `all`, `2`, or one line of CSV: `driver=nvidia,"device=0,1"`. */
function requestValue({ driver, count, ids, capabilities, options }: DeviceRequestRow): string {
  const given = (name: string, values: readonly string[]) => (values.length > 0 ? [`${name}=${values.join(',')}`] : []);
  const fields = [
    ...given('driver', filled([driver])),
    ...given('count', filled([count])),
    ...given('device', filled(ids)),
    ...given('capabilities', filled(capabilities)),
    ...given(
      'options',
      options.filter(isFilled.env).map(({ name, value }) => csvField(`${name}=${value}`)),
    ),
  ];
  return fields.length === 1 && count ? count : fields.map(csvField).join(',');
}

function requestOf(row: DeviceRequestRow): DeviceRequest {
  const { driver, count, ids, capabilities, options } = row;
  const chosen = filled(ids);
  if (isCdi(row)) return { Driver: driver, Count: 0, DeviceIDs: chosen, Capabilities: null, Options: null };
  return {
    Driver: driver,
    Count: chosen.length > 0 ? 0 : count === 'all' ? -1 : Number(count || 1),
    ...(chosen.length > 0 ? { DeviceIDs: chosen } : {}),
    Capabilities: [[...filled(capabilities), 'gpu']],
    Options: pairMap(options),
  };
}
