import { fromContainer } from '@/lib/contract/run/from-container/from-container';
import { unsaid } from '@/lib/contract/run/from-container/unsaid';
import type { FormOfContainer } from '@/lib/contract/run/of-container';
import type { Docker } from '../docker/docker';
import { withImage } from './with-image';

/** The container `id` as the form that makes it again, and what that has no word for. Throws `not-found`. */
export async function formOf(docker: Docker, id: string): Promise<FormOfContainer> {
  const [{ container, image }, defaults] = await Promise.all([withImage(docker, id), docker.system.defaults()]);
  const form = fromContainer(container, image, defaults);
  return { form, unsaid: unsaid(form, container, image, defaults), imageGone: image === null };
}
