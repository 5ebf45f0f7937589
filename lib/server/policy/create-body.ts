import { z } from 'zod';

/** What the engine takes as nothing: absent, or null. */
const maybe = <T extends z.ZodType>(type: T) => type.nullish();
const text = maybe(z.string()).transform((value) => value ?? '');
/** The engine takes a single word where a list belongs (moby `strslice`); such a list is not read here but refused. */
const texts = maybe(z.array(z.string())).transform((value) => value ?? []);
const map = maybe(z.record(z.string(), z.string())).transform((value) => value ?? {});
const keys = maybe(z.record(z.string(), z.unknown())).transform((value) => Object.keys(value ?? {}));
const things = maybe(z.array(z.unknown())).transform((value) => value ?? []);

const Mount = z.looseObject({
  Type: text,
  Source: text,
  Target: text,
  BindOptions: maybe(z.looseObject({ Propagation: text })),
  VolumeOptions: maybe(z.looseObject({ DriverConfig: maybe(z.looseObject({ Name: text, Options: map })) })),
});

const HostConfig = z.looseObject({
  Binds: texts,
  Mounts: maybe(z.array(Mount)).transform((value) => value ?? []),
  VolumesFrom: texts,
  VolumeDriver: text,
  Privileged: maybe(z.boolean()).transform((value) => value ?? false),
  NetworkMode: text,
  PidMode: text,
  IpcMode: text,
  UTSMode: text,
  UsernsMode: text,
  CgroupnsMode: text,
  Cgroup: text,
  CapAdd: texts,
  Devices: things,
  DeviceCgroupRules: things,
  DeviceRequests: things,
  SecurityOpt: texts,
  MaskedPaths: maybe(z.array(z.string())),
  ReadonlyPaths: maybe(z.array(z.string())),
  Sysctls: map,
  Runtime: text,
  LogConfig: maybe(z.looseObject({ Type: text, Config: map })),
  OomScoreAdj: maybe(z.number()).transform((value) => value ?? 0),
});
export type HostConfig = z.output<typeof HostConfig>;

/** The body of `POST /containers/create` as far as rules read it; which other fields may stand is `checkFields`' matter. */
export const CreateBody = z.looseObject({
  Volumes: keys,
  HostConfig: maybe(HostConfig).transform((value) => value ?? HostConfig.parse({})),
  NetworkingConfig: maybe(
    z.looseObject({ EndpointsConfig: maybe(z.record(z.string(), maybe(z.looseObject({ DriverOpts: map })))) }),
  ),
});
export type CreateBody = z.output<typeof CreateBody>;
