import type { z } from 'zod';
import type { RunForm } from './form';

/**
 * A form with the command that it prints. The unit test compares the text; the test on the engine makes each container
 * twice, by the CLI and by our own create, and compares what the engine says of both.
 */
export interface RunCase {
  what: string;
  form: z.input<typeof RunForm>;
  command: string;
  /** The version of the Engine API from which on the CLI of that engine can say it; every version without. */
  since?: string;
  /**
   * Fields of HostConfig that the CLI of some release forgets, though it takes the flag and its engine knows the field: 26.1 sends
   * an empty list for the speed of devices. Where it has forgotten one, that field is not compared.
   */
  forgotten?: readonly string[];
  /** The words of an engine, whichever, that refuses the form and the command alike: its host lacks what they ask for. */
  refused?: RegExp;
}

/** A command that is broken into lines, one option each. */
export const lines = (...parts: string[]) => parts.join(' \\\n  ');
