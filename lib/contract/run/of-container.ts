import { z } from 'zod';
import { RunForm } from './form';

/** A container as the form that makes it again. */
export const FormOfContainer = z.object({
  form: RunForm,
  unsaid: z
    .array(z.object({ path: z.string(), value: z.string() }))
    .describe('what the form has no word for: its place in inspect, and its value as JSON'),
  imageGone: z.boolean().describe('its image is not there any more, so that what came from it counts as its own'),
});
export type FormOfContainer = z.infer<typeof FormOfContainer>;
