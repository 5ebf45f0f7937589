import { z } from 'zod';
import { parseMemory, writeMemory } from '../amounts';
import type { DeviceRate } from '../body';
import type { FieldMapping } from '../field-mapping';
import { text } from '../text';
import { whole } from './checks';
import { indexed, some, someOf, valued } from './parts';

/** A block device of the host and its share or rate. */
const rateRow = (is: (value: string) => boolean, message: string) =>
  z.object({ path: text().default(''), value: text().default('') }).superRefine(({ path, value }, context) => {
    const issue = (at: string, what: string) => context.addIssue({ code: 'custom', path: [at], message: what });
    if (path === '' && value === '') return;
    if (!path.startsWith('/dev/') || path.includes(':')) issue('path', path === '' ? 'required' : 'device');
    if (!is(value)) issue('value', value === '' ? 'required' : message);
  });
const rows = (is: (value: string) => boolean, message: string) =>
  z.array(rateRow(is, message)).max(1000, 'tooMany').default([]);
export type RateRow = z.output<ReturnType<typeof rateRow>>;

const isBytes = (value: string) => parseMemory(value) !== null;
const isCount = (value: string) => /^[1-9]\d{0,15}$/.test(value);
const isWeight = (value: string) => /^\d{1,4}$/.test(value) && Number(value) >= 10 && Number(value) <= 1000;

/** How fast it may read and write block devices of the host. */
export const blockIoShape = {
  blkioWeight: whole(0, 1000, 'weight')
    .refine((value) => value === '' || value === '0' || isWeight(value), 'weight')
    .default('')
    .describe('10 to 1000, against other containers'),
  blkioWeightDevice: rows(isWeight, 'weight'),
  deviceReadBps: rows(isBytes, 'memory').describe('bytes a second: `10m`'),
  deviceWriteBps: rows(isBytes, 'memory').describe('bytes a second: `10m`'),
  deviceReadIops: rows(isCount, 'count').describe('operations a second'),
  deviceWriteIops: rows(isCount, 'count').describe('operations a second'),
};
type Rate = Exclude<keyof typeof blockIoShape, 'blkioWeight' | 'blkioWeightDevice'>;
type Key = 'BlkioDeviceReadBps' | 'BlkioDeviceWriteBps' | 'BlkioDeviceReadIOps' | 'BlkioDeviceWriteIOps';

const isRate = ({ path }: RateRow) => path !== '';
const rate = (field: Rate, flag: string, key: Key): FieldMapping => ({
  flags: [flag],
  options: (form) =>
    indexed(field, form[field], isRate, ({ path, value }) => [`--${flag}`, `${path}:${writeMemory(value)}`]),
  host: (form) =>
    someOf(
      key,
      form[field].filter(isRate).map(({ path, value }): DeviceRate => ({ Path: path, Rate: parseMemory(value) ?? 0 })),
    ),
});

export const blockIoMapping: Record<keyof typeof blockIoShape, FieldMapping> = {
  blkioWeight: {
    flags: ['blkio-weight'],
    options: ({ blkioWeight }) => valued('blkioWeight', '--blkio-weight', blkioWeight),
    host: ({ blkioWeight }) => some({ BlkioWeight: Number(blkioWeight) }, blkioWeight !== ''),
  },
  blkioWeightDevice: {
    flags: ['blkio-weight-device'],
    options: ({ blkioWeightDevice }) =>
      indexed('blkioWeightDevice', blkioWeightDevice, isRate, ({ path, value }) => [
        '--blkio-weight-device',
        `${path}:${value}`,
      ]),
    host: ({ blkioWeightDevice }) =>
      someOf(
        'BlkioWeightDevice',
        blkioWeightDevice.filter(isRate).map(({ path, value }) => ({ Path: path, Weight: Number(value) })),
      ),
  },
  deviceReadBps: rate('deviceReadBps', 'device-read-bps', 'BlkioDeviceReadBps'),
  deviceWriteBps: rate('deviceWriteBps', 'device-write-bps', 'BlkioDeviceWriteBps'),
  deviceReadIops: rate('deviceReadIops', 'device-read-iops', 'BlkioDeviceReadIOps'),
  deviceWriteIops: rate('deviceWriteIops', 'device-write-iops', 'BlkioDeviceWriteIOps'),
};
