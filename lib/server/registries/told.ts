import { addressText } from '@/lib/contract/registries/address';
import { dockerHub } from '@/lib/contract/reference';
import type { RegistryRow } from '@/lib/contract/registries/registries';
import { readCertificates } from './certificates';
import type { FoundRegistry, KeptRegistry } from './entry';

/** What is told of a registry that is kept: that a secret is set, and never which. */
export function toldKept(one: KeptRegistry): RegistryRow {
  const { id, host, prefix, name, credentials, ca, insecure } = one;
  return {
    ...{ id, host, prefix, name, ca, insecure, address: addressText(one), from: 'quayside', helper: null },
    signIn: credentials?.kind ?? 'none',
    username: credentials?.username ?? '',
    secretSet: credentials !== null,
    certificates: readCertificates(ca),
  };
}

/** The same of one that was found. What a helper has is not known before it is asked, which may take a while. */
export function toldFound(one: FoundRegistry, written: KeptRegistry['credentials']): RegistryRow {
  const { id, host, prefix, helper } = one;
  return {
    ...{ id, host, prefix, helper, address: addressText(one), from: 'docker-config', name: '' },
    ...{ ca: '', certificates: [], insecure: false },
    signIn: helper !== null ? 'password' : (written?.kind ?? 'none'),
    username: helper !== null ? '' : (written?.username ?? ''),
    secretSet: helper !== null || written !== null,
  };
}

/** Names Docker Hub as anybody may use it. */
export const hubId = 'docker-hub';

export function toldHub(): RegistryRow {
  return {
    ...{ id: hubId, address: dockerHub, host: dockerHub, prefix: '', name: '', from: 'built-in' },
    ...{ signIn: 'none', username: '', secretSet: false, helper: null, ca: '', certificates: [], insecure: false },
  };
}
