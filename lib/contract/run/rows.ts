import { z } from 'zod';
import { text } from './text';

/** One variable of the environment. Any value, newlines too; the name only lacks `=`. */
export const EnvRow = z
  .object({ name: text(), value: text(131_072).default('') })
  .superRefine(({ name, value }, context) => {
    if (name === '' && value !== '') context.addIssue({ code: 'custom', path: ['name'], message: 'required' });
    if (name.includes('=')) context.addIssue({ code: 'custom', path: ['name'], message: 'envName' });
  });
export type EnvRow = z.infer<typeof EnvRow>;

export const LabelRow = z
  .object({ name: text(), value: text().default('') })
  .superRefine(({ name, value }, context) => {
    if (name === '' && value !== '') context.addIssue({ code: 'custom', path: ['name'], message: 'required' });
    if (/[=\s]/.test(name)) context.addIssue({ code: 'custom', path: ['name'], message: 'labelName' });
  });

const isPort = (value: string) => /^\d{1,5}$/.test(value) && Number(value) >= 1 && Number(value) <= 65_535;
const isAddress = (value: string) => z.ipv4().safeParse(value).success || z.ipv6().safeParse(value).success;

/**
 * One published port. `hostIp`: 127.0.0.1 unless asked otherwise, '' means every address of the host. Without `hostPort`
 * the engine chooses a free one.
 */
export const PortRow = z
  .object({
    hostIp: text().default('127.0.0.1'),
    hostPort: text().default(''),
    containerPort: text(),
    protocol: z.enum(['tcp', 'udp', 'sctp']).default('tcp'),
  })
  .superRefine(({ hostIp, hostPort, containerPort }, context) => {
    const issue = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
    if (hostIp !== '' && !isAddress(hostIp)) issue('hostIp', 'address');
    if (hostPort !== '' && !isPort(hostPort)) issue('hostPort', 'port');
    if (containerPort === '' ? hostPort !== '' : !isPort(containerPort))
      issue('containerPort', containerPort === '' ? 'required' : 'port');
  });
export type PortRow = z.infer<typeof PortRow>;

/** Whether a row of the form was filled in at all. A blank one is no error and does nothing. */
export const isFilled = {
  env: (row: EnvRow) => row.name !== '',
  port: (row: PortRow) => row.hostPort !== '' || row.containerPort !== '',
};
