import { z } from 'zod';
import type { FieldMapping } from '../field-mapping';
import { isFilled } from '../rows';
import { text } from '../text';
import { list, optional } from './checks';
import { filled, listed, option, some, someOf } from './parts';
import { pairMap, pairOptions, pairs } from './pairs';

const capability = optional(/^[A-Za-z][A-Za-z_]*$/, 'capability');
/** A profile of seccomp is told whole, as JSON: the engine has no file of the one who asks. */
const securityOption = text(262_144).refine((value) => {
  const profile = /^seccomp[=:](.*)$/s.exec(value)?.[1];
  return profile === undefined || /^(unconfined|builtin)$/.test(profile) || isJson(profile);
}, 'seccomp');

/** What it may do beyond, or less than, any other container. */
export const securityShape = {
  privileged: z.boolean().default(false),
  capAdd: list(capability).describe('`NET_ADMIN`, `ALL`'),
  capDrop: list(capability),
  securityOpt: list(securityOption).describe('`no-new-privileges`, `seccomp=unconfined`, `apparmor=…`, `label=…`'),
  sysctls: pairs().describe('kernel settings of its namespaces'),
};

const systemPaths = 'systempaths=unconfined';

export const securityMapping: Record<keyof typeof securityShape, FieldMapping> = {
  privileged: {
    flags: ['privileged'],
    options: ({ privileged }) => option('privileged', privileged, '--privileged'),
    host: ({ privileged }) => some({ Privileged: true }, privileged),
  },
  capAdd: {
    flags: ['cap-add'],
    options: ({ capAdd }) => listed('capAdd', '--cap-add', capAdd),
    host: ({ capAdd }) => someOf('CapAdd', filled(capAdd)),
  },
  capDrop: {
    flags: ['cap-drop'],
    options: ({ capDrop }) => listed('capDrop', '--cap-drop', capDrop),
    host: ({ capDrop }) => someOf('CapDrop', filled(capDrop)),
  },
  securityOpt: {
    flags: ['security-opt'],
    options: ({ securityOpt }) => listed('securityOpt', '--security-opt', securityOpt),
    // The CLI reads `systempaths` itself: no path is masked, none is read-only.
    host: ({ securityOpt }) => ({
      ...someOf(
        'SecurityOpt',
        filled(securityOpt).filter((value) => value !== systemPaths),
      ),
      ...some({ MaskedPaths: [], ReadonlyPaths: [] }, securityOpt.includes(systemPaths)),
    }),
  },
  sysctls: {
    flags: ['sysctl'],
    options: ({ sysctls }) => pairOptions('sysctls', '--sysctl', sysctls),
    host: ({ sysctls }) => some({ Sysctls: pairMap(sysctls) }, sysctls.some(isFilled.env)),
  },
};

function isJson(value: string): boolean {
  if (!value.trimStart().startsWith('{')) return false;
  try {
    JSON.parse(value);
    return true;
  } catch {
    return false;
  }
}
