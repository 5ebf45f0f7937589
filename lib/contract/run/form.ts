import { z } from 'zod';
import { blockIoShape } from './fields/block-io';
import { cpuShape } from './fields/cpu';
import { devicesShape } from './fields/devices';
import { healthShape } from './fields/health';
import { imageShape } from './fields/image';
import { loggingShape } from './fields/logging';
import { memoryShape } from './fields/memory';
import { modesShape } from './fields/modes';
import { namesShape } from './fields/names';
import { namespacesShape } from './fields/namespaces';
import { networkShape } from './fields/network';
import { pairsShape } from './fields/pairs';
import { portsShape } from './fields/ports';
import { processShape } from './fields/process';
import { restartShape } from './fields/restart';
import { securityShape } from './fields/security';
import { storageShape } from './fields/storage';
import { ulimitsShape } from './fields/ulimits';
import { faultsBetween } from './form-faults';

/**
 * What `docker run` is asked for. Amounts and ports are text, as typed. Only `image` is needed. Messages are keys of
 * `run.errors`. Each topic has a file in `fields/`: what it takes, and what that means to the CLI and the engine.
 */
export const RunForm = z
  .object({
    ...imageShape,
    ...modesShape,
    ...pairsShape,
    ...portsShape,
    ...storageShape,
    ...networkShape,
    ...namesShape,
    ...restartShape,
    ...healthShape,
    ...memoryShape,
    ...cpuShape,
    ...ulimitsShape,
    ...blockIoShape,
    ...processShape,
    ...securityShape,
    ...namespacesShape,
    ...devicesShape,
    ...loggingShape,
  })
  .superRefine((form, context) => {
    for (const { path, message } of faultsBetween(form)) context.addIssue({ code: 'custom', path, message });
  });
export type RunForm = z.output<typeof RunForm>;
