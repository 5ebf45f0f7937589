import type { RegistryFormInput, RegistryRow } from '@/lib/contract/registries/registries';

/** The form as it stands on the page. An empty secret is one that is left as it is. */
export interface Draft {
  address: string;
  name: string;
  signIn: RegistryRow['signIn'];
  username: string;
  secret: string;
  ca: string;
  insecure: boolean;
}

export const blankDraft: Draft = {
  ...{ address: '', name: '', signIn: 'password', username: '', secret: '', ca: '', insecure: false },
};

export function draftOf({ address, name, signIn, username, ca, insecure }: RegistryRow): Draft {
  return { address, name, signIn, username, secret: '', ca, insecure };
}

/** What is sent of a draft: of the secret only what was typed, under the name of its kind. */
export function formOf({ secret, ...rest }: Draft): RegistryFormInput {
  const { signIn } = rest;
  return { ...rest, ...(secret === '' || signIn === 'none' ? {} : { [signIn]: secret }) };
}
