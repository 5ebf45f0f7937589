import type { ExecCreateOptions } from 'dockerode';
import { detachKeys } from '../hijack';

/**
 * What to run in a running container. An empty `user` leaves the image's own; `env` is added to the container's. `size` is
 * that of the TTY at its start, in character cells: engines know it since API 1.42, older ones overlook it.
 */
export interface ExecOptions {
  command: string[];
  user?: string;
  env?: string[];
  tty: boolean;
  stdin: boolean;
  size?: { cols: number; rows: number } | null;
}

/** The body of `POST /containers/{id}/exec` that `options` come down to. Pure. */
export function execBody(options: ExecOptions): ExecCreateOptions {
  const { size } = options;
  return {
    Cmd: options.command,
    ...(options.env ? { Env: options.env } : {}),
    ...(options.user ? { User: options.user } : {}),
    Tty: options.tty,
    AttachStdin: options.stdin,
    AttachStdout: true,
    AttachStderr: true,
    DetachKeys: detachKeys,
    ...(size ? { ConsoleSize: [size.rows, size.cols] } : {}),
  };
}
