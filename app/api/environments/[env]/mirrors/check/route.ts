import { checkMirrors } from '@/lib/contract/api/mirrors';
import { route } from '@/lib/server/http/route';

/** `POST`: asks each address of the rules, at this moment. */
export const POST = route(checkMirrors, ({ core, params }) => core.mirrors.check(core.environment(params.env).slug));
