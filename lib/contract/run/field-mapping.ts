import type { CreateBody, HostConfig } from './body';
import type { RunForm } from './form';

/** A part of the command: its words, and the path of the value that it shows (`ports.0`). */
export interface Part {
  path: string;
  words: string[];
}

/**
 * What one field means, told twice: for the CLI (`options` before the image, `words` from the image on) and for the
 * Engine API (`config`, and `host` for HostConfig). No two fields set the same property.
 */
export interface FieldMapping {
  options?: (form: RunForm) => Part[];
  words?: (form: RunForm) => Part[];
  config?: (form: RunForm) => Partial<CreateBody>;
  host?: (form: RunForm) => Partial<HostConfig>;
}
