import { configFields } from './config-fields';
import type { FieldClass } from './field-class';
import { hostFields } from './host-fields';
import { networkFields } from './network-fields';

/**
 * The class of every field of the body of `POST /containers/create`, for each version of the Engine API from 1.41 up
 * (`api-definitions.json`; a test compares). `[]` stands for the items of a list, `{}` for the values of a map.
 */
export const fields: Readonly<Record<string, FieldClass>> = { ...configFields, ...hostFields, ...networkFields };
