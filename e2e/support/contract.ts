import { expect } from '@playwright/test';
import type { Endpoint } from '@/lib/contract/api/endpoint';
import { endpoints } from '@/lib/contract/api/endpoints';
import { undescribed } from '@/lib/server/testing/described';
import type { App } from './app';
import { send } from './stranger';

/** What an endpoint is asked with. Without a `body` none is sent. */
export interface Asked {
  params?: Record<string, string>;
  query?: Record<string, string>;
  body?: unknown;
  headers: Record<string, string>;
}
export interface Told {
  status: number;
  headers: NodeJS.Dict<string | string[]>;
  text: string;
  /** What the JSON holds; null where it is none. */
  json: unknown;
}

/** Asks an endpoint as somebody who may, and answers what it told. */
export type Ask = (endpoint: Endpoint, asked?: Omit<Asked, 'headers'>) => Promise<Told>;

/** Asks endpoints of `app` and holds each answer against the description; knows which good answers came. */
export class Contract {
  readonly #seen = new Set<string>();

  constructor(readonly app: App) {}

  /** Fails when the answer is not as it is described. */
  async ask(endpoint: Endpoint, { params = {}, query = {}, body, headers }: Asked): Promise<Told> {
    const path = endpoint.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? 'local'));
    const search = new URLSearchParams(query).toString();
    const text = body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body);
    const answer = await send(this.app.port, {
      method: endpoint.method,
      path: search ? `${path}?${search}` : path,
      headers: { host: `localhost:${this.app.port}`, 'content-type': 'application/json', ...headers },
      ...(text === undefined ? {} : { body: text }),
    });
    const { 'content-type': given = null } = answer.headers;
    const type = typeof given === 'string' ? given : null;
    const wrong = undescribed(endpoint, { status: answer.status, type, text: answer.body });
    const told = `${endpoint.id} ${path}?${search} ${text?.slice(0, 300)}: ${answer.status} ${type} ${answer.body}`;
    expect(wrong, told.slice(0, 2000)).toEqual([]);
    if (answer.status < 400) this.#seen.add(key(endpoint, answer.status, type));
    const isJson = /^application\/(?:problem\+)?json\b/.test(type ?? '');
    return {
      status: answer.status,
      headers: answer.headers,
      text: answer.body,
      json: isJson ? JSON.parse(answer.body) : null,
    };
  }

  /** Good answers that are described and did not come; those of backups, which end sessions and begin the server anew, have a spec of their own. */
  missing(): string[] {
    const all = endpoints
      .filter(({ tag }) => tag !== 'Backup')
      .flatMap((endpoint) =>
        Object.entries(endpoint.answers).flatMap(([status, { body, media }]) =>
          (body ? ['application/json'] : media ? Object.keys(media) : [null]).map((type) =>
            key(endpoint, Number(status), type),
          ),
        ),
      );
    return all.filter((one) => !this.#seen.has(one));
  }
}

function key({ id }: Endpoint, status: number, type: string | null): string {
  return [id, status, type?.split(';')[0] ?? 'nothing'].join(' ');
}
