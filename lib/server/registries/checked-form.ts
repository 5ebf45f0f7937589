import { parseRegistryAddress } from '@/lib/contract/registries/address';
import type { RegistryForm } from '@/lib/contract/registries/registries';
import { Failure } from '../errors/failure';
import type { Credentials } from '../registry/access';
import { readCertificates } from './certificates';
import type { KeptRegistry } from './entry';

/**
 * `form` as the registry that it describes. `before`: the one that it changes, whose secret stays where none is given; but
 * never for another host, nor for one that is insecure from now on: who may write an address must not be able to have a
 * kept password sent there. Throws `bad-request` with the field.
 */
export function checkedForm(form: RegistryForm, before: KeptRegistry | null, id: string): KeptRegistry {
  const address = parseRegistryAddress(form.address);
  if (!address) throw new Failure('bad-request', { detail: form.address, field: 'address' });
  const ca = form.ca.trim();
  readCertificates(ca);
  const isAsSafe = before?.host === address.host && (before.insecure || !form.insecure);
  const stays = isAsSafe ? before.credentials : null;
  const credentials = credentialsOf(form, stays);
  return { id, ...address, name: form.name, ca, insecure: form.insecure, credentials };
}

function credentialsOf(form: RegistryForm, stays: Credentials | null): Credentials | null {
  const { signIn: kind, username, password, token } = form;
  if (kind === 'none') return null;
  if (kind === 'password') {
    if (username === '') throw new Failure('bad-request', { detail: 'A user name is needed.', field: 'username' });
    if (username.includes(':')) throw new Failure('bad-request', { detail: username, field: 'username' });
    const kept = stays?.kind === 'password' ? stays.password : undefined;
    return { kind, username, password: given(password ?? kept, 'password') };
  }
  const kept = stays?.kind === 'token' ? stays.token : undefined;
  return { kind, username, token: given(token ?? kept, 'token') };
}

function given(secret: string | undefined, field: string): string {
  if (secret === undefined)
    throw new Failure('bad-request', {
      detail: 'It is needed again: it stays only while the host is the same and no less is checked.',
      field,
    });
  return secret;
}
