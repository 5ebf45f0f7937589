import { StartRefused } from '../start-refused';

/** The words of a refusal to start; anything else is a fault of ours and thrown on. */
export function refusal(error: unknown): string {
  if (error instanceof StartRefused) return error.message;
  throw error;
}
