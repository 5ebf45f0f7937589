import { toCreateBody, type CreateRequest } from '@/lib/contract/run/create-body';
import type { RunRequest } from '@/lib/contract/run/request';

/**
 * The container that `form` asks for, with the size of the terminal that will show it, so that its TTY has that size from
 * the first byte (Engine API `HostConfig.ConsoleSize`, on Linux since 1.42; older engines overlook it and are told after
 * the start). A TTY that nobody looks at, in the background, is left as it is. Pure.
 */
export function withConsoleSize(form: RunRequest['form'], { cols, rows }: RunRequest['terminal']): CreateRequest {
  const asked = toCreateBody(form);
  if (!form.tty || form.detach) return asked;
  const { body } = asked;
  return { ...asked, body: { ...body, HostConfig: { ...body.HostConfig, ConsoleSize: [rows, cols] } } };
}
