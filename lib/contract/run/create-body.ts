import type { CreateBody, HostConfig } from './body';
import type { RunForm } from './form';
import { fieldNames, mapping } from './mapping';

/** The container that `form` asks for: its name ('' lets the engine choose one) and the create body. Pure. */
export function toCreateBody(form: RunForm): { name: string; body: CreateBody } {
  const body: CreateBody = {};
  const host: HostConfig = {};
  for (const field of fieldNames) {
    const { config, host: ofHost } = mapping[field];
    if (config) Object.assign(body, config(form));
    if (ofHost) Object.assign(host, ofHost(form));
  }
  return { name: form.name, body: { ...body, HostConfig: host } };
}
