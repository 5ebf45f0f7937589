import type { Rule } from './rule';

/** `OomScoreAdj` below zero: the kernel would sooner end what else runs on the host. */
export const priority: Rule = ({ spec }) =>
  spec.host.OomScoreAdj < 0
    ? [{ rule: 'priority', path: 'HostConfig.OomScoreAdj', subject: String(spec.host.OomScoreAdj) }]
    : [];
