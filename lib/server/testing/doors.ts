import { fileURLToPath } from 'node:url';
import { launch } from '@/lib/contract/api/session';
import { endpoints } from '@/lib/contract/api/endpoints';
import type { Endpoint } from '@/lib/contract/api/endpoint';
import type { Operation } from '@/lib/contract/permission';

/** One way into the API: a method of a route, at a path whose parameters name nothing that is there. */
export interface Door {
  method: Endpoint['method'];
  path: string;
  may: Operation;
  /** The module of the route. */
  file: string;
  /** Names of the path's parameters. */
  params: string[];
  declared: Endpoint;
}

const app = fileURLToPath(new URL('../../../app', import.meta.url));

/**
 * Every way into the API that is a route, as `lib/contract/api` declares it, so that a new one is tried without being
 * named. That none is missing there: `http/declares-permission.test.ts`.
 */
export function doors(): Door[] {
  return endpoints
    .filter((declared) => declared !== launch)
    .map((declared) => ({
      method: declared.method,
      path: declared.path.replace('{env}', 'local').replace(/\{\w+\}/g, 'nowhere'),
      may: declared.may,
      file: `${app}${declared.path.replaceAll('{', '[').replaceAll('}', ']')}/route.ts`,
      params: [...declared.path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name),
      declared,
    }));
}
