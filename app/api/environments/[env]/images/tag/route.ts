import { tagImage } from '@/lib/contract/api/images';
import { route } from '@/lib/server/http/route';

/** `POST`: gives an image one more name. 200 with what had it before (`Tagged`). */
export const POST = route(tagImage, ({ core, params, body }) => core.environment(params.env).docker.images.tag(body));
