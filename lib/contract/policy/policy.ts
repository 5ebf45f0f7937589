import { z } from 'zod';
import { addedCapabilities } from './capabilities';
import { normalPath } from './host-path';

export const bindModes = ['none', 'prefixes', 'all'] as const;
/** Namespaces that a container can share with its host. */
export const hostNamespaces = ['pid', 'net', 'ipc', 'uts', 'user', 'cgroup'] as const;
export type HostNamespace = (typeof hostNamespaces)[number];

/** An absolute folder of the host, kept in its normal spelling. `/` is none: that is what `all` means. */
const Prefix = z
  .string()
  .trim()
  .max(4096)
  .transform((path, context) => {
    const normal = normalPath(path);
    if (normal !== null && normal !== '/') return normal;
    context.addIssue({ code: 'custom', message: normal === '/' ? 'root' : 'absolute' });
    return z.NEVER;
  })
  .pipe(z.string());
/** A kernel setting by its name: `net.core.somaxconn`. */
const SysctlName = z
  .string()
  .trim()
  .max(128)
  .regex(/^[a-z0-9_]+(?:\.[a-zA-Z0-9_-]+)+$/, 'sysctl');

const unique = <T>(values: T[]): T[] => [...new Set(values)];

/**
 * What people below owner may ask of an engine, kept per environment. Each field left out is as it is in the safe
 * policy, so that one that was stored by an older release allows nothing new.
 */
export const Policy = z.strictObject({
  bindMounts: z
    .strictObject({ mode: z.enum(bindModes), prefixes: z.array(Prefix).max(100).overwrite(unique) })
    .default({ mode: 'none', prefixes: [] })
    .describe('folders of the host; prefixes count in mode `prefixes` alone'),
  engineSocket: z.boolean().default(false).describe("the engine's own socket and data, or a folder above them"),
  volumeDrivers: z.boolean().default(false).describe('volumes with a device, options or another driver'),
  hostNetworks: z
    .boolean()
    .default(false)
    .describe('new networks on links of the host, of other drivers, or with subnets of the internet'),
  privileged: z.boolean().default(false),
  hostNamespaces: z.array(z.enum(hostNamespaces)).max(6).overwrite(unique).default([]),
  capabilities: z.array(z.enum(addedCapabilities)).max(64).overwrite(unique).default([]),
  devices: z.boolean().default(false),
  securityOptions: z.boolean().default(false).describe('seccomp, AppArmor, SELinux, no-new-privileges, masked paths'),
  sysctls: z.array(SysctlName).max(100).overwrite(unique).default([]),
});
export type Policy = z.output<typeof Policy>;

/** What holds until an owner says otherwise: nothing that reaches out of a container. */
export const safePolicy: Policy = Policy.parse({});
