import { betterAuth } from 'better-auth';
import type { BetterAuthOptions } from 'better-auth';
import { username } from 'better-auth/plugins/username';
import type { EnvironmentRole } from '@/lib/contract/roles';
import type { Db } from '../db/database';
import { apiKeyPlugin } from './api-key-plugin';
import { permissionsOf, type HeldKey } from './key-rows';
import { comparable } from './names';
import { hashKey, hashSecret, newSecret } from './secrets';
import type { HeldSession } from './session-rows';
import { lifetimeMs, type NewSession } from './sessions';

/** By this header better-auth is told where a sign-in comes from; it never came over the wire. */
const addressHeader = 'x-address';

/** A session that was just made: its two secrets, and what is held of it. */
export interface Minted {
  secrets: NewSession;
  session: HeldSession & { personId: string };
}

/**
 * How better-auth is set up: over our database, under our names of tables and columns. Its own HTTP handler is never
 * mounted, so none of its paths exists. The token of its sessions is the hash of our cookie: no secret reaches the
 * database. `minted` hears of each session that it makes.
 */
export function betterAuthOptions(db: Db, secret: string, minted: (made: Minted) => void) {
  const secrets = new Map<string, NewSession>();
  return {
    appName: 'Quayside',
    database: { db, type: 'sqlite' },
    secret,
    // Only used in links of mails, which we do not send.
    baseURL: 'http://localhost',
    telemetry: { enabled: false },
    // What goes wrong is thrown; its own lines would name people.
    logger: { disabled: true },
    // The door has its own limits (throttle.ts), by what was guessed and not by calls.
    rateLimit: { enabled: false },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 1, maxPasswordLength: 256 },
    user: {
      modelName: 'person',
      fields: { emailVerified: 'email_verified', createdAt: 'created_at', updatedAt: 'updated_at' },
    },
    session: {
      modelName: 'person_session',
      expiresIn: lifetimeMs / 1000,
      fields: {
        userId: 'person_id',
        token: 'cookie_hash',
        ipAddress: 'address',
        userAgent: 'agent',
        expiresAt: 'expires_at',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
      additionalFields: {
        tokenHash: { type: 'string', required: true, input: false, returned: false, fieldName: 'token_hash' },
        seenAt: { type: 'date', required: true, input: false, fieldName: 'seen_at' },
      },
    },
    account: {
      modelName: 'person_account',
      fields: {
        userId: 'person_id',
        accountId: 'account_id',
        providerId: 'provider_id',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
    },
    verification: {
      modelName: 'person_verification',
      fields: { expiresAt: 'expires_at', createdAt: 'created_at', updatedAt: 'updated_at' },
    },
    databaseHooks: {
      session: {
        create: {
          async before(session, context) {
            const made = { id: newSecret(), token: newSecret() };
            const token = hashSecret(made.id);
            secrets.set(token, made);
            const ipAddress = context?.headers?.get(addressHeader) ?? '';
            const userAgent = session.userAgent?.slice(0, 512) ?? '';
            const tokenHash = hashSecret(made.token);
            return { data: { ...session, token, tokenHash, ipAddress, userAgent, seenAt: new Date() } };
          },
          async after(session) {
            const made = secrets.get(session.token);
            secrets.delete(session.token);
            if (!made) throw new Error('A session was made without its secrets.');
            const at = session.createdAt.toISOString();
            minted({
              secrets: made,
              session: {
                id: session.id,
                personId: session.userId,
                cookieHash: session.token,
                tokenHash: hashSecret(made.token),
                address: session.ipAddress ?? '',
                agent: session.userAgent ?? '',
                createdAt: at,
                seenAt: at,
                keptAt: at,
              },
            });
          },
        },
      },
    },
    plugins: [
      // Names are checked where accounts are made. Here each takes the same way, so that no answer tells one from another.
      username({
        displayUsername: false,
        minUsernameLength: 1,
        maxUsernameLength: 254,
        usernameValidator: () => true,
        usernameNormalization: comparable,
      }),
      apiKeyPlugin(),
    ],
  } satisfies BetterAuthOptions;
}

/** A key to be: whose, and its role in each of some environments. */
export interface NewKey {
  personId: string;
  name: string;
  role: EnvironmentRole;
  environments: readonly string[];
  days: number | null;
}

/** better-auth itself, and what it is asked for. */
export interface PersonAuth {
  /** Signs a person in. Null: name or password is wrong; both take the same time to find out. */
  signIn(given: { name: string; password: string; address: string; agent: string }): Promise<Minted | null>;
  /** Makes an API key. `days`: how long it holds; null: for ever. */
  makeKey(given: NewKey): Promise<{ key: string; held: HeldKey }>;
  hash(password: string): Promise<string>;
  verify(hash: string, password: string): Promise<boolean>;
}

export async function createPersonAuth(db: Db, secret: string): Promise<PersonAuth> {
  const fresh = new Map<string, Minted>();
  const auth = betterAuth(betterAuthOptions(db, secret, (made) => fresh.set(made.session.cookieHash, made)));
  const { password } = await auth.$context;
  return {
    async signIn({ name, password: given, address, agent }) {
      const headers = new Headers({ [addressHeader]: address, 'user-agent': agent });
      const answer = await auth.api
        .signInUsername({ headers, body: { username: name, password: given } })
        .catch((error: unknown) => {
          if (isRefusal(error)) return null;
          throw error;
        });
      if (!answer) return null;
      const made = fresh.get(answer.token);
      fresh.delete(answer.token);
      if (!made) throw new Error('A session was not made.');
      return made;
    },
    async makeKey({ personId, name, role, environments, days }) {
      const permissions = permissionsOf(role, environments);
      const expiresIn = days === null ? null : days * 24 * 60 * 60;
      const { key, id, start, createdAt, expiresAt } = await auth.api.createApiKey({
        body: { userId: personId, name, permissions, expiresIn },
      });
      const held: HeldKey = {
        ...{ id, personId, name, start: start ?? '', hash: hashKey(key) },
        roles: Object.fromEntries(environments.map((slug) => [slug, role])),
        createdAt: createdAt.toISOString(),
        expiresAt: expiresAt?.toISOString() ?? null,
        ...{ usedAt: null, keptAt: null },
      };
      return { key, held };
    },
    hash: (given) => password.hash(given),
    verify: (hash, given) => password.verify({ hash, password: given }),
  };
}

/** 401: wrong name or password. */
function isRefusal(error: unknown): boolean {
  return error instanceof Error && 'statusCode' in error && error.statusCode === 401;
}
