import { z } from 'zod';
import { Problem } from '../problem';

/** Where Docker Hub's official images stand on a mirror: under `library/`, without it, or the one and then the other. */
export const librarySpellings = ['both', 'with', 'without'] as const;

/** One rule: what lies below `from` is first looked for below `to`. Both are host[:port][/path]; Docker Hub is docker.io. */
export const MirrorRule = z.object({
  from: z.string().trim().min(1).max(255).describe('host[:port][/path] of the origin; Docker Hub is docker.io'),
  to: z.string().trim().min(1).max(255).describe('host[:port][/path] of the mirror'),
  enabled: z.boolean().default(true),
  library: z
    .enum(librarySpellings)
    .default('both')
    .describe('Docker Hub’s official images on it: under library/, without it, or both in this order'),
});
export type MirrorRule = z.infer<typeof MirrorRule>;

/** How images are fetched in an environment: by the rules in their order, and then from where they are at home. */
export const MirrorSettings = z.object({
  rules: z.array(MirrorRule).max(50).default([]),
  stallSeconds: z
    .number()
    .int()
    .min(1)
    .max(3600)
    .default(30)
    .describe('a mirror from which no byte comes for so long is given up'),
  keepTag: z.boolean().default(false).describe('the name of the mirror stays beside the canonical one'),
  onMismatch: z
    .enum(['tell', 'refuse'])
    .default('tell')
    .describe('what becomes of an image whose digest is not the origin’s'),
});
export type MirrorSettings = z.infer<typeof MirrorSettings>;
/** What holds where nobody has decided: no rule. */
export const noMirrors: MirrorSettings = { rules: [], stallSeconds: 30, keepTag: false, onMismatch: 'tell' };

/** `PUT …/mirrors`: `revision` as it was read; another one in between is refused. */
export const MirrorsChange = MirrorSettings.extend({ revision: z.number().int().min(0) });
export type MirrorsChange = z.infer<typeof MirrorsChange>;

/** What is known of one address. Times ISO 8601, milliseconds, bytes. */
export const MirrorHealth = z.object({
  address: z.string().describe('as it stands in a rule'),
  asked: z
    .object({ at: z.string(), ms: z.number(), problem: Problem.nullable() })
    .nullable()
    .describe('the last time that Quayside itself asked it (GET /v2/)'),
  pulled: z
    .object({
      at: z.string(),
      answeredMs: z.number().nullable().describe('until the engine told that the image is there'),
      ms: z.number(),
      bytes: z.number(),
      problem: Problem.nullable(),
    })
    .nullable()
    .describe('the last pull of the engine that went there'),
});
export type MirrorHealth = z.infer<typeof MirrorHealth>;

/** What the engine itself is set to (daemon.json), as `GET /info` tells it. */
export const EngineMirrors = z.object({
  mirrors: z.array(z.string()).describe('registry-mirrors: of Docker Hub alone'),
  insecure: z.array(z.string()).describe('networks and hosts that may speak plain HTTP'),
});
export type EngineMirrors = z.infer<typeof EngineMirrors>;

/** `GET …/mirrors`: the rules that hold, how the addresses in them do, and what the engine does by itself. */
export const MirrorsView = MirrorsChange.extend({
  health: z.array(MirrorHealth),
  engine: EngineMirrors.nullable(),
  engineProblem: Problem.nullable().describe('why the engine’s own settings are not known'),
});
export type MirrorsView = z.infer<typeof MirrorsView>;
