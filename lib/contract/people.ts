import { z } from 'zod';

/** What a person signs in with: 2 to 64 of letters, digits, dot, dash and underscore. Case does not tell two apart. */
export const UserName = z
  .string()
  .trim()
  .min(2)
  .max(64)
  .regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u);
/** As given; NIST SP 800-63B asks for length and for a look into the list of breached ones, not for kinds of characters. */
export const Password = z.string().min(10).max(256);
/** Role in each environment, by its slug. */
export const EnvironmentRoles = z.record(z.string().max(64), z.enum(['viewer', 'operator', 'admin']));

/** `POST /api/session/sign-in`: user name or e-mail, and the password. Answers a `NewToken`. */
export const SignInRequest = z.object({
  name: z.string().trim().min(1).max(254),
  password: z.string().min(1).max(256),
});
/** What the page keeps of a session that was just made; the other half is the cookie. */
export const NewToken = z.object({ token: z.string() });
export type NewToken = z.infer<typeof NewToken>;

/** `POST /api/account`: makes the first account, an owner, and signs it in. Answers a `NewToken`. */
export const SetUpRequest = z.object({ name: UserName, email: z.email().max(254).optional(), password: Password });

/** A person with an account. Times ISO 8601. */
export const Person = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string().nullable(),
  owner: z.boolean(),
  roles: EnvironmentRoles,
  createdAt: z.string(),
  lastSeenAt: z.string().nullable(),
  sessions: z.number().describe('that hold now'),
});
export type Person = z.infer<typeof Person>;

/** `POST /api/people`: makes an account with a first password, which its person is asked to change. */
export const NewPersonRequest = SetUpRequest.extend({ owner: z.boolean().default(false), roles: EnvironmentRoles });
/** `PATCH /api/people/{id}`. What is left out stays. Ends that person's sessions when the rights change. */
export const ChangePersonRequest = z.object({
  owner: z.boolean().optional(),
  roles: EnvironmentRoles.optional(),
  password: Password.optional().describe('a new one, set by an owner'),
});
export const PersonParams = z.object({ id: z.string().max(64) });

/** A session of one person. `current`: the one that asks. */
export const PersonSession = z.object({
  id: z.string(),
  current: z.boolean(),
  createdAt: z.string(),
  seenAt: z.string(),
  expiresAt: z.string(),
  address: z.string(),
  browser: z.string().describe('the User-Agent header'),
});
export type PersonSession = z.infer<typeof PersonSession>;
export const SessionParams = z.object({ id: z.string().max(64) });
/** One session of the person `id`. */
export const PersonSessionParams = PersonParams.extend({ sid: z.string().max(64) });

/** `POST /api/profile/password`. `current` is checked; every other session of the person ends. */
export const ChangePasswordRequest = z.object({ current: z.string().min(1).max(256), next: Password });
/** `PATCH /api/profile`: null takes the e-mail away. */
export const ChangeProfileRequest = z.object({ email: z.email().max(254).nullable() });
