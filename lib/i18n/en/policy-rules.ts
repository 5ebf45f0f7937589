/** Messages of `problem.rules`: what of a request the policy does not allow. */
export const policyRules = {
  'bind-mounts': 'The host’s {subject} may not be mounted.',
  'engine-socket': '{subject} leads to the engine’s own socket or data: whoever mounts it controls the host.',
  'volume-drivers':
    'A volume made of {subject} may not be mounted: it reaches a device, a host folder or another driver.',
  privileged: 'Privileged mode is not allowed.',
  'host-namespaces': 'Sharing a namespace of the host is not allowed ({subject}).',
  'host-networks': 'A network with {subject} reaches the host’s own links, or takes addresses of the internet.',
  'other-container': 'The container {subject}, whose volumes or namespaces are asked for, is not within the policy.',
  capabilities: 'The capability {subject} may not be added.',
  devices: 'The host’s device {subject} may not be used.',
  'security-options': 'A protection would be switched off: {subject}.',
  sysctls: 'The kernel setting {subject} may not be changed.',
  runtime: 'The runtime {subject} is not the engine’s own.',
  logging: 'The log driver {subject} sends logs away from the host.',
  priority: 'A priority above the host’s own processes is not allowed ({subject}).',
  'refused-field': '{subject} may not be set.',
  'unknown-field': '{subject} is no field that Quayside knows.',
  unreadable: 'Quayside cannot tell what {subject} comes down to.',
};
