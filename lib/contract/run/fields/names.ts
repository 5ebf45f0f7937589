import { z } from 'zod';
import type { FieldMapping } from '../field-mapping';
import { text } from '../text';
import { address, isAddress, list, optional } from './checks';
import { filled, indexed, listed, someOf } from './parts';

/** A line of the container's /etc/hosts. */
export const HostRow = z
  .object({ host: optional(/^[^\s:=]+$/, 'hostName').default(''), address: text().default('') })
  .superRefine(({ host, address }, context) => {
    const issue = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
    if (host === '' && address !== '') issue('host', 'required');
    if (host === '') return;
    if (address === '') issue('address', 'required');
    else if (address !== 'host-gateway' && !isAddress(address)) issue('address', 'hostAddress');
  });
export type HostRow = z.output<typeof HostRow>;
const isHost = ({ host }: HostRow) => host !== '';

/** How names are found from inside. */
export const namesShape = {
  extraHosts: z.array(HostRow).max(1000, 'tooMany').default([]).describe('`host-gateway` stands for the host'),
  dns: list(address(isAddress, 'ip')).describe('addresses of name servers'),
  dnsSearch: list(optional(/^[^\s]+$/, 'noBlank')).describe('domains that are tried; `.` for none'),
  dnsOption: list(optional(/^[^\s]+$/, 'noBlank')).describe('of resolv.conf: `ndots:2`'),
  links: list(optional(/^[^\s:]+(?::[^\s:]+)?$/, 'link')).describe('legacy: `db`, `db:alias`'),
};

export const namesMapping: Record<keyof typeof namesShape, FieldMapping> = {
  extraHosts: {
    flags: ['add-host'],
    options: ({ extraHosts }) => indexed('extraHosts', extraHosts, isHost, (row) => ['--add-host', line(row)]),
    host: ({ extraHosts }) => someOf('ExtraHosts', extraHosts.filter(isHost).map(line)),
  },
  dns: {
    flags: ['dns'],
    options: ({ dns }) => listed('dns', '--dns', dns),
    host: ({ dns }) => someOf('Dns', filled(dns)),
  },
  dnsSearch: {
    flags: ['dns-search'],
    options: ({ dnsSearch }) => listed('dnsSearch', '--dns-search', dnsSearch),
    host: ({ dnsSearch }) => someOf('DnsSearch', filled(dnsSearch)),
  },
  dnsOption: {
    flags: ['dns-option'],
    options: ({ dnsOption }) => listed('dnsOption', '--dns-option', dnsOption),
    host: ({ dnsOption }) => someOf('DnsOptions', filled(dnsOption)),
  },
  links: {
    flags: ['link'],
    options: ({ links }) => listed('links', '--link', links),
    host: ({ links }) => someOf('Links', filled(links)),
  },
};

const line = ({ host, address }: HostRow) => `${host}:${address}`;
