import type { CreateBody, HostConfig } from './body';
import type { RunForm } from './form';
import { fieldNames, mapping } from './mapping';

/** What `POST /containers/create` is asked: name and platform ('' lets the engine choose) in its query, and the body. */
export interface CreateRequest {
  name: string;
  platform?: string;
  body: CreateBody;
}

/** The container that `form` asks for, for the newest engine: `forApi` fits it to an older one. Pure. */
export function toCreateBody(form: RunForm): CreateRequest {
  const body: CreateBody = {};
  const host: HostConfig = {};
  for (const field of fieldNames) {
    const { config, host: ofHost } = mapping[field];
    if (config) Object.assign(body, config(form));
    if (ofHost) Object.assign(host, ofHost(form));
  }
  return { name: form.name, platform: form.platform, body: { ...body, HostConfig: host } };
}
