import type { CreateBody } from '@/lib/contract/run/body';
import { toCreateBody } from '@/lib/contract/run/create-body';
import type { RunRequest } from '@/lib/contract/run/request';

/**
 * The container that `form` asks for, with the size of the terminal that will show it, so that its TTY has that size from
 * the first byte (Engine API `HostConfig.ConsoleSize`, on Linux since 1.42; older engines overlook it and are told after
 * the start). A TTY that nobody looks at, in the background, is left as it is. Pure.
 */
export function withConsoleSize(
  form: RunRequest['form'],
  { cols, rows }: RunRequest['terminal'],
): { name: string; body: CreateBody } {
  const { name, body } = toCreateBody(form);
  if (!form.tty || form.detach) return { name, body };
  return { name, body: { ...body, HostConfig: { ...body.HostConfig, ConsoleSize: [rows, cols] } } };
}
