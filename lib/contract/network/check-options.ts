import type { CreateNetworkRequest } from './create';
import { fault, type Fault, type FaultKey } from './fault';
import { optionsOf, type OptionKind } from './options';
import { readAddress } from './prefix';

/** The name of a link of Linux: at most 15 bytes, without slashes and blanks (net/core/dev.c: dev_valid_name). */
const linkName = /^(?!\.{1,2}$)[^\s/:]{1,15}$/;
/** As Go's strconv.ParseBool reads one. */
const bool = /^(1|t|T|TRUE|true|True|0|f|F|FALSE|false|False)$/;
/** The least that IPv4 needs (RFC 791), and the most that Linux takes of a bridge. */
const [leastMtu, mostMtu] = [68, 65_535];

/** What is wrong with the options that the driver reads; of others nobody knows. */
export function checkOptions({ driver, options }: CreateNetworkRequest): Fault[] {
  return optionsOf(driver).flatMap(({ name, kind }): Fault[] => {
    const value = options[name] ?? '';
    const key = value === '' ? null : faultOf(kind, name, value);
    return key ? [fault(`options.${name}`, key)] : [];
  });
}

function faultOf(kind: OptionKind, name: string, value: string): FaultKey | null {
  if (kind === 'bridgeName') return linkName.test(value) ? null : 'bridgeName';
  if (kind === 'boolean') return bool.test(value) || (name === 'encrypted' && value === '') ? null : 'boolean';
  if (kind === 'address') return readAddress(value) ? null : 'addressForm';
  if (kind === 'mtu')
    return /^\d+$/.test(value) && Number(value) >= leastMtu && Number(value) <= mostMtu ? null : 'mtu';
  return name === 'parent' && value === 'lo' ? 'parentLoopback' : null;
}
