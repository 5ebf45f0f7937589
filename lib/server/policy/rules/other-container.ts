import type { Rule } from './rule';

/** `container:<other>` and VolumesFrom: what the other may not have, this one may not share. */
export const otherContainer: Rule = ({ spec, judgeContainer }) =>
  spec.containers.flatMap(({ path, name }) => {
    const found = judgeContainer(name);
    return found === null || found.length > 0 ? [{ rule: 'other-container', path, subject: name }] : [];
  });
