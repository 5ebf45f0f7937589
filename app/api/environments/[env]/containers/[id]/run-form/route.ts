import { readRunForm } from '@/lib/contract/api/container';
import { route } from '@/lib/server/http/route';

/** `GET`: the container as the form that makes it again. Its answer holds env values: only with `secret.read`. */
export const GET = route(readRunForm, ({ core, params }) => core.run.formOf(params.env, params.id));
