import type { DeviceRequestRow } from '../fields/devices';
import type { RunForm } from '../form';
import { csvFields, csvPairs } from './csv';
import { pairOf, setPair, type Reader } from './reader';

/** `--device HOST[:CONTAINER][:MODES]`, or the name of a device of CDI (`vendor.com/class=name`). */
export const readDevice: Reader = (form, value) => {
  if (/^[\w.-]+\/[\w.-]+=[^:]+$/.test(value)) return readCdi(form, value);
  const parts = value.split(':');
  const [host = '', second = '', third] = parts;
  if (parts.length > 3 || host === '') return null;
  const isModes = third === undefined && /^[rwm]{1,3}$/.test(second);
  const row = isModes
    ? { host, container: '', permissions: second }
    : { host, container: second === host ? '' : second, permissions: third ?? 'rwm' };
  return `devices.${form.devices.push(row) - 1}`;
};

/** The command line makes one request of all such names. */
function readCdi(form: RunForm, name: string): string {
  const at = form.gpus.findIndex(({ driver }) => driver === 'cdi');
  const row = form.gpus[at];
  if (!row)
    return `gpus.${form.gpus.push({ driver: 'cdi', count: '', ids: [name], capabilities: [], options: [] }) - 1}`;
  row.ids.push(name);
  return `gpus.${at}.ids.${row.ids.length - 1}`;
}

/** `--gpus all`, `2`, or one line of CSV (docker/cli `opts/gpus.go`). */
export const readGpus: Reader = (form, value) => {
  const row: DeviceRequestRow = { driver: '', count: '', ids: [], capabilities: [], options: [] };
  for (const pair of csvPairs(value) ?? [{ name: 'none of csv', value: '' }]) {
    if (pair.name === 'count') row.count = pair.value;
    else if (pair.name === 'device') row.ids = pair.value.split(',');
    else if (pair.name === 'driver') row.driver = pair.value;
    else if (pair.name === 'capabilities') row.capabilities = pair.value.split(',');
    else if (pair.name === 'options') for (const one of csvFields(pair.value) ?? []) setPair(row.options, pairOf(one));
    else if (/^(all|\d+)$/.test(pair.name) && pair.value === '') row.count = pair.name;
    else return null;
  }
  return `gpus.${form.gpus.push(row) - 1}`;
};

/** `--device-read-bps PATH:RATE` and its like. */
export const readRate =
  (field: 'blkioWeightDevice' | 'deviceReadBps' | 'deviceReadIops' | 'deviceWriteBps' | 'deviceWriteIops'): Reader =>
  (form, value) => {
    const [, path, rate] = /^([^:]+):([^:]+)$/.exec(value) ?? [];
    if (path === undefined || rate === undefined) return null;
    return `${field}.${form[field].push({ path, value: rate }) - 1}`;
  };

/** `--ulimit NAME=SOFT[:HARD]`; the same name once more has the later value. */
export const readUlimit: Reader = (form, value) => {
  const [, name, soft, hard = ''] = /^(\w+)=(-?\d+)(?::(-?\d+))?$/.exec(value) ?? [];
  if (name === undefined || soft === undefined) return null;
  const at = form.ulimits.findIndex((row) => row.name === name);
  const row = { name, soft, hard };
  if (at < 0) return `ulimits.${form.ulimits.push(row) - 1}`;
  form.ulimits[at] = row;
  return `ulimits.${at}`;
};
