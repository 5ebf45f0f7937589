import type { CreateBody, HostConfig } from './body';
import type { RunForm } from './form';

/** A part of the command: its words, and the path of the value that it shows (`ports.0`). */
export interface Part {
  path: string;
  words: string[];
}

/** A value that not every engine knows: `since` the version of the API that brought it, `until` the last one that had it. */
export type Need = { path: string; since: '1.43' | '1.44' | '1.45' | '1.48' } | { path: string; until: '1.41' };

/**
 * What one field means, told twice: for the CLI (`options` before the image, `words` from the image on) and for the
 * Engine API (`config`, and `host` for HostConfig). No two fields set the same property.
 */
export interface FieldMapping {
  /** The long names of the options of `docker run` that the field holds: `publish`. */
  flags: readonly string[];
  options?: (form: RunForm) => Part[];
  words?: (form: RunForm) => Part[];
  config?: (form: RunForm) => Partial<CreateBody>;
  host?: (form: RunForm) => Partial<HostConfig>;
  /** What is filled in and not known to every engine from 20.10 (API 1.41) on. */
  needs?: (form: RunForm) => Need[];
}
