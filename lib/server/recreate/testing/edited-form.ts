import type { RunForm } from '@/lib/contract/run/form';
import { fromContainer } from '@/lib/contract/run/from-container/from-container';
import type { Core } from '../../core';
import { withImage } from '../../run/with-image';

/** The form of a container as the page fills it. */
export async function formOf(core: Core, id: string): Promise<RunForm> {
  const { docker } = core.environment('local');
  const [{ container, image }, defaults] = await Promise.all([withImage(docker, id), docker.system.defaults()]);
  return fromContainer(container, image, defaults);
}

/** The same with one variable more. */
export async function editedForm(core: Core, id: string): Promise<RunForm> {
  const form = await formOf(core, id);
  return { ...form, env: [...form.env, { name: 'EDITED', value: 'yes' }] };
}
