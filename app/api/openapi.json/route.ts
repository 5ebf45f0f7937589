import { describeApi } from '@/lib/contract/api/description';
import { route } from '@/lib/server/http/route';

/** `GET`: the whole HTTP API as OpenAPI 3.1. */
export const GET = route(describeApi, ({ core }) => core.apiDocument());
