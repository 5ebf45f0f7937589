/** How the value of an option of a driver is given. */
export type OptionKind = 'text' | 'address' | 'boolean' | 'mtu' | 'bridgeName' | readonly string[];
/** An option of a network driver that has a field of its own. `key` names its words in `networks.options`. */
export interface DriverOption {
  name: string;
  key: string;
  kind: OptionKind;
}

const mtu: DriverOption = { name: 'com.docker.network.driver.mtu', key: 'mtu', kind: 'mtu' };
const parent: DriverOption = { name: 'parent', key: 'parent', kind: 'text' };
const bridge = (name: string, key: string, kind: OptionKind): DriverOption => ({
  name: `com.docker.network.bridge.${name}`,
  key,
  kind,
});

/** The options that Docker's own drivers read (docs.docker.com, network drivers), those most wanted first. */
export const driverOptions: Readonly<Record<string, readonly DriverOption[]>> = {
  bridge: [
    bridge('name', 'bridgeName', 'bridgeName'),
    mtu,
    bridge('enable_icc', 'icc', 'boolean'),
    bridge('enable_ip_masquerade', 'masquerade', 'boolean'),
    bridge('host_binding_ipv4', 'hostBinding', 'address'),
  ],
  macvlan: [parent, { name: 'macvlan_mode', key: 'macvlanMode', kind: ['bridge', 'private', 'vepa', 'passthru'] }],
  ipvlan: [
    parent,
    { name: 'ipvlan_mode', key: 'ipvlanMode', kind: ['l2', 'l3', 'l3s'] },
    { name: 'ipvlan_flag', key: 'ipvlanFlag', kind: ['bridge', 'private', 'vepa'] },
  ],
  overlay: [mtu, { name: 'encrypted', key: 'encrypted', kind: 'boolean' }],
};

export function optionsOf(driver: string): readonly DriverOption[] {
  return Object.hasOwn(driverOptions, driver) ? (driverOptions[driver] ?? []) : [];
}
