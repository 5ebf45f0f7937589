import type { Rule } from './rule';

/** `Runtime`: another program than the engine's default would make the container, by rules of its own. */
export const runtime: Rule = ({ spec, facts }) =>
  spec.host.Runtime === '' || spec.host.Runtime === facts.engine.runtime
    ? []
    : [{ rule: 'runtime', path: 'HostConfig.Runtime', subject: spec.host.Runtime }];
