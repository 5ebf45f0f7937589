import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { operations, type Operation } from '@/lib/contract/permission';

/** One way into the API: a method of a route, at a path whose parameters name nothing that is there. */
export interface Door {
  method: string;
  path: string;
  may: Operation;
  /** The module of the route. */
  file: string;
  /** Names of the path's parameters. */
  params: string[];
}

const api = fileURLToPath(new URL('../../../app/api', import.meta.url));
const declared = /export const (GET|POST|PUT|PATCH|DELETE) = route\(\s*\{\s*may: '([^']+)'/g;

/** Every way into the API, read from the routes themselves, so that a new one is tried without being named. */
export function doors(): Door[] {
  const files = readdirSync(api, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('route.ts'));
  return files.flatMap((name) => {
    const folder = relative('.', dirname(name));
    const path = `/api/${folder.replaceAll('[env]', 'local').replace(/\[\w+\]/g, 'nowhere')}`;
    const params = [...folder.matchAll(/\[(\w+)\]/g)].map(([, param = '']) => param);
    const file = join(api, name);
    return [...readFileSync(file, 'utf8').matchAll(declared)].map(([, method = '', may = '']) => ({
      ...{ method, path, file, params },
      may: operationOf(may),
    }));
  });
}

function operationOf(name: string): Operation {
  const operation = operations.find((one) => one === name);
  if (!operation) throw new Error(`${name} stands in no table.`);
  return operation;
}
