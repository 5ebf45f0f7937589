import { z } from 'zod';
import { Problem } from '../problem';
import { signIns } from './sign-ins';

const SignIn = z.enum(signIns);

/** A certificate that is trusted for a registry. Times ISO 8601. */
export const TrustedCertificate = z.object({ subject: z.string(), expiresAt: z.string(), expired: z.boolean() });
export type TrustedCertificate = z.infer<typeof TrustedCertificate>;

/** One registry that Quayside signs in to. Its password or token is never told. */
export const RegistryRow = z.object({
  id: z.string(),
  address: z
    .string()
    .describe('host[:port], with a repository path where it is limited to one; Docker Hub is docker.io'),
  host: z.string(),
  prefix: z.string().describe('repository path that it is limited to; empty: the whole registry'),
  name: z.string().describe('as people call it; may be empty'),
  from: z
    .enum(['quayside', 'docker-config', 'built-in'])
    .describe('kept here, read from the config.json of this process, or Docker Hub as anybody may use it'),
  signIn: SignIn,
  username: z.string(),
  secretSet: z.boolean().describe('a password or token is kept; it is never told'),
  helper: z.string().nullable().describe('docker-credential-… that is asked for the sign-in'),
  ca: z.string().describe('certificates (PEM) that are trusted beside the usual ones'),
  certificates: z.array(TrustedCertificate).describe('those of `ca`'),
  insecure: z.boolean().describe('takes any certificate, and plain HTTP'),
});
export type RegistryRow = z.infer<typeof RegistryRow>;

/** `GET …/registries`: those that are kept in their order, then those that were found. `problem`: why none could be found. */
export const RegistryList = z.object({ registries: z.array(RegistryRow), problem: Problem.nullable() });
export type RegistryList = z.infer<typeof RegistryList>;

/**
 * A registry to keep. `password` and `token`: only one that is new. Left out, the one that is kept stays, as long as host
 * and kind of sign-in are the same.
 */
export const RegistryForm = z.object({
  address: z.string().trim().min(1).max(255),
  name: z.string().trim().max(100).default(''),
  signIn: SignIn.default('none'),
  username: z.string().trim().max(256).default(''),
  password: z.string().min(1).max(16_384).optional(),
  token: z.string().min(1).max(65_536).optional(),
  ca: z.string().max(262_144).default(''),
  insecure: z.boolean().default(false),
});
export type RegistryForm = z.infer<typeof RegistryForm>;
/** Before the defaults are filled in. */
export type RegistryFormInput = z.input<typeof RegistryForm>;

/** `PUT /api/registries/order`: ids in the order that is wanted; those left out follow. */
export const RegistryOrder = z.object({ order: z.array(z.string().max(64)).max(1000) });
export const RegistryParams = z.object({ id: z.string().max(64) });
export const EnvRegistryParams = z.object({ env: z.string(), ...RegistryParams.shape });

/** `POST …/registries/test`: a form as it stands; `id`: of the registry that it changes, whose secret may stay. */
export const RegistryTrial = RegistryForm.extend({ id: z.string().max(64).optional() });
export type RegistryTrial = z.input<typeof RegistryTrial>;

/** What came of one try to sign in. Milliseconds. */
const Tried = z.object({ problem: Problem.nullable(), took: z.number() });
/** A registry as this process and as the engine reach it: each has its own network, and its own trust. */
export const RegistryTested = z.object({
  quayside: Tried.extend({
    scheme: z.enum(['http', 'https']).nullable(),
    authentication: z.enum(['none', 'basic', 'bearer']).nullable().describe('how the registry wants one to sign in'),
  }),
  engine: Tried,
});
export type RegistryTested = z.infer<typeof RegistryTested>;

/** A repository path as the distribution specification has it. */
const Repository = z
  .string()
  .max(255)
  .regex(/^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)*$/);
const Tag = z.string().regex(/^\w[\w.-]{0,127}$/);
/** A `next` as it was answered: the query of the part that follows. */
const From = z
  .string()
  .max(2048)
  .regex(/^\?[\x21-\x7e]*$/)
  .optional();

export const CatalogueQuery = z.object({ from: From });
export const TagsQuery = z.object({ repository: Repository, from: From });
export const TagQuery = z.object({ repository: Repository, tag: Tag });
/** `others`: the tags that go with it, as they were shown before this was asked for. */
export const DeleteTagRequest = TagQuery.extend({
  digest: z.string().regex(/^[a-z0-9]+:[a-f0-9]{32,128}$/),
  others: z.array(Tag).max(2000),
});
export type DeleteTagRequest = z.infer<typeof DeleteTagRequest>;

/** A part of a list of repositories or tags. `next`: what the part after it is asked for with; null: that was all. */
export const NamesPage = z.object({ names: z.array(z.string()), next: z.string().nullable() });
export type NamesPage = z.infer<typeof NamesPage>;

/** `GET …/images/search`. */
export const SearchQuery = z.object({ term: z.string().trim().min(1).max(255) });
