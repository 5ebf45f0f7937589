import { all, type FieldClass } from './field-class';

const endpoint = 'NetworkingConfig.EndpointsConfig{}.';

/** The fields of NetworkingConfig: which networks, and which addresses and names there. */
export const networkFields: Record<string, FieldClass> = {
  // Its keys are networks, and one of those may be the host's own.
  'NetworkingConfig.EndpointsConfig': 'host-namespaces',
  ...all(
    endpoint,
    'harmless',
    `IPAMConfig IPAMConfig.IPv4Address IPAMConfig.IPv6Address IPAMConfig.LinkLocalIPs Links Aliases NetworkID EndpointID
    Gateway IPAddress IPPrefixLen IPv6Gateway GlobalIPv6Address GlobalIPv6PrefixLen MacAddress DNSNames GwPriority`,
  ),
  // `com.docker.network.endpoint.sysctls` sets kernel settings of the interface (engine 27 and later).
  [`${endpoint}DriverOpts`]: 'sysctls',
};
