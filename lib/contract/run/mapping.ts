import type { FieldMapping } from './field-mapping';
import { blockIoMapping } from './fields/block-io';
import { cpuMapping } from './fields/cpu';
import { devicesMapping } from './fields/devices';
import { healthMapping } from './fields/health';
import { imageOptions, programMapping } from './fields/image';
import { loggingMapping } from './fields/logging';
import { memoryMapping } from './fields/memory';
import { modesMapping } from './fields/modes';
import { namesMapping } from './fields/names';
import { namespacesMapping } from './fields/namespaces';
import { networkMapping } from './fields/network';
import { envMapping, noteMapping } from './fields/pairs';
import { portsMapping } from './fields/ports';
import { processMapping } from './fields/process';
import { restartMapping } from './fields/restart';
import { securityMapping } from './fields/security';
import { storageMapping } from './fields/storage';
import { ulimitsMapping } from './fields/ulimits';
import type { RunForm } from './form';

/** Every field of the form. A field that is missing here fails the build; its order is the order of the command. */
export const mapping: Record<keyof RunForm, FieldMapping> = {
  ...modesMapping,
  ...imageOptions,
  ...portsMapping,
  ...storageMapping,
  ...envMapping,
  ...networkMapping,
  ...namesMapping,
  ...restartMapping,
  ...healthMapping,
  ...memoryMapping,
  ...cpuMapping,
  ...ulimitsMapping,
  ...blockIoMapping,
  ...securityMapping,
  ...namespacesMapping,
  ...devicesMapping,
  ...loggingMapping,
  ...processMapping,
  ...noteMapping,
  ...programMapping,
};

/** The fields in the order in which `docker run` writes them. */
export const fieldNames = Object.keys(mapping) as (keyof RunForm)[];
