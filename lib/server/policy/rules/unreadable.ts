import type { Rule } from './rule';

/** A mount that Quayside cannot tell what it is: a kind of its own, or a volume that nobody looked up. */
export const unreadable: Rule = ({ spec }) =>
  spec.mounts
    .filter((mount) => mount.kind === 'unreadable')
    .map(({ path, source }) => ({ rule: 'unreadable', path, subject: source }));
