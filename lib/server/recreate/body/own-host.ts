import { listOf, textOf, type Inspected, type Json } from './inspected';

/** Paths that engines mask, or make read-only, unless told otherwise (moby, `oci/defaults.go`, 20.10 to 28). */
const defaults: Record<'MaskedPaths' | 'ReadonlyPaths', RegExp> = {
  MaskedPaths:
    /^\/(?:proc\/(?:asound|acpi|interrupts|kcore|keys|latency_stats|timer_list|timer_stats|sched_debug|scsi)|sys\/firmware|sys\/devices\/virtual\/powercap|sys\/devices\/system\/cpu\/cpu\d+\/thermal_throttle)$/,
  ReadonlyPaths: /^\/proc\/(?:bus|fs|irq|sys|sysrq-trigger|asound)$/,
};

/**
 * A container's HostConfig as a create takes it. Nearly all is told as it was asked; here is what is not: links are told as
 * paths, and what the engine filled in itself is left for it to fill in again, where nobody may ask for it.
 * `privateCgroups`: whether the engine gives each container a cgroup namespace of its own.
 */
export function ownHost({ HostConfig }: Pick<Inspected, 'HostConfig'>, privateCgroups: boolean): Json {
  const own: Json = { ...HostConfig };
  if (own.CgroupnsMode === 'host' && !privateCgroups) delete own.CgroupnsMode;
  if (own.Privileged)
    own.SecurityOpt = listOf(own.SecurityOpt).filter((option) => !/^label[=:]disable$/.test(textOf(option)));
  own.Links = listOf(own.Links).map((link) => linkOf(textOf(link)));
  for (const name of ['MaskedPaths', 'ReadonlyPaths'] as const) {
    const paths = listOf(own[name]);
    // An empty list is what somebody asked for; the engine gives none but to privileged containers, and tells null there.
    if (!Array.isArray(own[name]) || (paths.length > 0 && paths.every((path) => defaults[name].test(textOf(path)))))
      delete own[name];
  }
  return own;
}

/** `/db:/web/database` is asked for as `db:database`. */
function linkOf(told: string): string {
  const [to = '', alias = ''] = told.split(':');
  const name = to.replace(/^\//, '');
  return alias ? `${name}:${alias.slice(alias.lastIndexOf('/') + 1)}` : name;
}
