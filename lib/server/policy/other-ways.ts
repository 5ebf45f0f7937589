import { z } from 'zod';
import type { Policy } from '@/lib/contract/policy/policy';
import type { Violation } from '@/lib/contract/policy/violation';

/** Fields of `POST /containers/{id}/exec`. A user is none of the policy's: a container may run as root as well. */
const Exec = z.strictObject({
  AttachStdin: z.boolean().nullish(),
  AttachStdout: z.boolean().nullish(),
  AttachStderr: z.boolean().nullish(),
  ConsoleSize: z.array(z.number()).nullish(),
  DetachKeys: z.string().nullish(),
  Tty: z.boolean().nullish(),
  Env: z.array(z.string()).nullish(),
  Cmd: z.array(z.string()).nullish(),
  Privileged: z.boolean().nullish(),
  User: z.string().nullish(),
  WorkingDir: z.string().nullish(),
});

/** What an exec asks beyond its container. */
export function judgeExec(policy: Policy, given: unknown): Violation[] {
  const exec = Exec.safeParse(given);
  if (!exec.success)
    return exec.error.issues.map(({ path }) => ({ rule: 'unreadable', path: path.join('.'), subject: path.join('.') }));
  return exec.data.Privileged && !policy.privileged
    ? [{ rule: 'privileged', path: 'Privileged', subject: 'exec' }]
    : [];
}

/** Body of `POST /volumes/create`. */
const Volume = z.strictObject({
  Name: z.string().nullish(),
  Driver: z.string().nullish(),
  DriverOpts: z.record(z.string(), z.string()).nullish(),
  Labels: z.record(z.string(), z.string()).nullish(),
});

/** The create body that mounts a volume as `given` would make it. */
export function asVolumeMount(given: unknown): unknown {
  const volume = Volume.safeParse(given);
  // What cannot be read makes a mount that cannot be read.
  if (!volume.success) return { HostConfig: { Mounts: [{ Type: 'unreadable' }] } };
  const DriverConfig = { Name: volume.data.Driver ?? '', Options: volume.data.DriverOpts ?? {} };
  return { HostConfig: { Mounts: [{ Type: 'volume', Target: '/', VolumeOptions: { DriverConfig } }] } };
}
