import type { Rule } from './rule';

/** Drivers that write on the host itself, where `docker logs` reads. */
const local = new Set(['', 'json-file', 'local', 'none', 'journald']);

/** `LogConfig`: other drivers make the engine, as root, connect to where the options say, or read files for it. */
export const logging: Rule = ({ spec, facts }) => {
  const { Type: type = '', Config: options = {} } = spec.host.LogConfig ?? {};
  const isDefault = type === facts.engine.logDriver && (spec.existing || Object.keys(options).length === 0);
  return local.has(type) || isDefault ? [] : [{ rule: 'logging', path: 'HostConfig.LogConfig.Type', subject: type }];
};
