import type { Rule } from './rule';

/** Endpoint option of engine 27 and later: `net.ipv4.conf.IFNAME.forwarding=1,…`. */
const endpointSysctls = 'com.docker.network.endpoint.sysctls';

/** `Sysctls`, and those of an endpoint: only names on the list. */
export const sysctls: Rule = ({ policy, spec }) => {
  const refused = (names: readonly string[], path: string) =>
    names
      .filter((name) => !policy.sysctls.includes(name))
      .map((name) => ({ rule: 'sysctls' as const, path, subject: name }));
  return [
    ...Object.keys(spec.host.Sysctls).flatMap((name) => refused([name], `HostConfig.Sysctls.${name}`)),
    ...spec.networks.flatMap(({ path, options }) => {
      const given = options[endpointSysctls];
      const names = given?.split(',').map((one) => (one.split('=')[0] ?? '').trim()) ?? [];
      return refused(names, `${path}.DriverOpts.${endpointSysctls}`);
    }),
  ];
};
