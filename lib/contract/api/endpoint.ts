import type { z } from 'zod';
import type { Operation } from '../permission';
import type { ProblemCode } from '../problem';

/** What the API is divided into where it is described. */
export const tags = [
  'Containers',
  'Many containers',
  'Files',
  'Images',
  'Registries',
  'Mirrors',
  'Networks',
  'Volumes',
  'Engine',
  'Jobs',
  'Policy',
  'Audit log',
  'Backup',
  'People',
  'Profile',
  'API keys',
  'Session',
  'API',
] as const;

/** One good answer. Without `body` and `media` it has none. */
export interface Answer {
  description: string;
  /** JSON of this schema. */
  body?: z.ZodType;
  /** Anything but JSON, by media type; a schema is of each line. */
  media?: Readonly<Record<string, z.ZodType | null>>;
}

/** What a call takes, and who may make it: all that `route()` needs. */
export interface Takes {
  /** The operation that is performed, in the environment of the path; without a right to it nothing is reached. */
  may: Operation;
  params?: z.ZodObject;
  query?: z.ZodObject;
  body?: z.ZodType;
  /** Also by a form with a `ticket` in place of the page's token, which holds the body: see `auth/tickets.ts`. */
  ticket?: true;
  /** The body is a file, which the handler reads as it comes, and not JSON. */
  upload?: true;
  /**
   * It is served by Node's own means, ahead of Next (`direct-routes.ts`, `http/direct.ts`): large bodies pass here, lists are
   * quick, and a volume may be called `create`, whose path Next takes for the route that makes volumes, whatever the method.
   */
  direct?: true;
  answers?: Readonly<Record<number, Answer>>;
}

/**
 * One method of one path of the HTTP API. The route takes and answers by it, the document of the API (OpenAPI) is made of
 * it, and tests hold each answer against it: there is no other description. Texts are for whoever calls the API.
 */
export interface Endpoint extends Takes {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Below the origin, with the parameters as OpenAPI writes them: `/api/environments/{env}/images`. */
  path: string;
  /** Unique and stable: programs that are made from the document name their functions after it. */
  id: string;
  tag: (typeof tags)[number];
  summary: string;
  description?: string;
  answers: Readonly<Record<number, Answer>>;
  /** What can go wrong beside what can with every call: see `problemsOf`. */
  problems?: readonly ProblemCode[];
}

/** Keeps the exact type of what is declared, by which `route()` knows what its handler is given and must answer. */
export function endpoint<const E extends Endpoint>(declared: E): E {
  return declared;
}

/** What a schema of a declaration makes of what is given; undefined where there is none. */
export type Parsed<T extends Takes, Part extends 'params' | 'query' | 'body'> =
  T extends Record<Part, infer S extends z.ZodType> ? z.output<S> : undefined;

/** What a handler may answer by a declaration; nothing, where an answer has no body. */
export type Answered<T extends Takes> = T extends { answers: infer A extends Readonly<Record<number, Answer>> }
  ? OneOf<A[keyof A]>
  : unknown;
type OneOf<A> = A extends { body: infer S extends z.ZodType }
  ? z.output<S>
  : A extends { media: object }
    ? Response
    : void;
