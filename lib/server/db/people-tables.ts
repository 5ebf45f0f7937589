import type { EnvironmentRole } from '@/lib/contract/roles';

/** Tables of people. Times are ISO 8601, flags 0 or 1. Those of better-auth bear our names: see auth/better-auth.ts. */
export interface PeopleTables {
  /** `username` is the name as it is compared, `email` a placeholder where a person gave none. */
  person: {
    id: string;
    name: string;
    username: string;
    email: string;
    email_verified: number;
    image: string | null;
    owner: number;
    password_given: number;
    last_seen_at: string | null;
    created_at: string;
    updated_at: string;
  };
  /** Of cookie and token only hashes are kept. */
  person_session: {
    id: string;
    person_id: string;
    cookie_hash: string;
    token_hash: string;
    address: string | null;
    agent: string | null;
    seen_at: string;
    expires_at: string;
    created_at: string;
    updated_at: string;
  };
  /** How a person signs in; `credential` is the provider of passwords, whose scrypt hash it holds. */
  person_account: {
    id: string;
    person_id: string;
    account_id: string;
    provider_id: string;
    password: string | null;
    created_at: string;
    updated_at: string;
  };
  /** Of a key only its hash is kept, and what it begins with. `permissions` is JSON: a list of one role for each environment. */
  api_key: {
    id: string;
    person_id: string;
    name: string | null;
    start: string | null;
    key_hash: string;
    enabled: number | null;
    permissions: string | null;
    used_at: string | null;
    expires_at: string | null;
    created_at: string;
    updated_at: string;
  };
  person_role: { person_id: string; env: string; role: EnvironmentRole };
}
