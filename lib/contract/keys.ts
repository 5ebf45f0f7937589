import { z } from 'zod';

/** Roles that a key can have: none is an owner, so that the policy binds every key. */
const KeyRole = z.enum(['viewer', 'operator', 'admin']);

/** `POST /api/profile/keys`: a key for a program that acts in the name of the person. */
export const NewKeyRequest = z.object({
  name: z.string().trim().min(1).max(64).describe('what it is for'),
  role: KeyRole.describe("at most the person's own, in each of the environments"),
  environments: z.array(z.string().max(64)).min(1).max(100).describe('slugs of the environments that it reaches'),
  days: z.number().int().min(1).max(3650).nullable().describe('how long it holds; null: until it is revoked'),
});
export type NewKeyRequest = z.infer<typeof NewKeyRequest>;

/** A key as it is listed: what it begins with, never the whole. Times ISO 8601. */
export const ApiKey = z.object({
  id: z.string(),
  name: z.string(),
  start: z.string().describe('the first characters of the key'),
  role: KeyRole,
  environments: z.array(z.string()),
  createdAt: z.string(),
  expiresAt: z.string().nullable().describe('null: it holds until it is revoked'),
  expired: z.boolean(),
  usedAt: z.string().nullable().describe('when it was used last'),
});
export type ApiKey = z.infer<typeof ApiKey>;

/** A key that was just made. `key` is told this once: only its hash is kept. */
export const MadeKey = ApiKey.extend({ key: z.string() });
export type MadeKey = z.infer<typeof MadeKey>;

export const KeyParams = z.object({ id: z.string().max(64) });
