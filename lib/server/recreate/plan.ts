import type { CreateBody } from '@/lib/contract/run/body';
import { isOlder } from '@/lib/contract/run/needs';
import { toCreateBody } from '@/lib/contract/run/create-body';
import type { RunForm } from '@/lib/contract/run/form';
import type { EngineDefaults } from '@/lib/contract/run/from-container/defaults';
import { fromContainer } from '@/lib/contract/run/from-container/from-container';
import type { Environment } from '../core';
import { withImage } from '../run/with-image';
import { bodyFromInspect } from './body/from-inspect';
import type { Inspected, InspectedImage, WholeBody } from './body/inspected';
import { keepVolumes } from './body/keep-volumes';
import { fitNetworks, nameBridge } from './body/networks';
import { overlay } from './body/overlay';
import { followMemory } from './body/swap';
import type { Made } from './entry';

/** What a recreation comes to: the container as it is, and the one that is to take its place. */
export interface Plan {
  container: Inspected;
  name: string;
  /** With all networks in it: what the policy judges. */
  whole: CreateBody;
  /** The same as the engine is asked for it. */
  made: Made;
  /** What makes the old one again, as it is. */
  again: Made;
}

/** Plans the recreation of a container as it is now, with what `form` says otherwise. Throws `not-found`. */
export async function makePlan({ docker }: Environment, id: string, form: RunForm | undefined): Promise<Plan> {
  const [told, defaults, version] = await Promise.all([
    withImage(docker, id),
    docker.system.defaults(),
    docker.system.apiVersion(),
  ]);
  const container = told.container as unknown as Inspected;
  const image = told.image as InspectedImage | null;
  const asIs = bodyFromInspect(container, image, { ...defaults, macInConfig: isOlder(version, '1.52') });
  const finish = (body: WholeBody) => keepVolumes(body, container, image);
  const edited = form ? followMemory(overlay(asIs, ...bodiesOf(told, defaults, form)), container.HostConfig) : asIs;
  const whole = finish(edited);
  return {
    container,
    name: form?.name || container.Name.replace(/^\//, ''),
    whole,
    made: { platform: form?.platform ?? '', ...fitNetworks(whole, container) },
    again: { platform: '', ...fitNetworks(finish(asIs), container) },
  };
}

type Told = Awaited<ReturnType<typeof withImage>>;

/** The form as it is read from the container, and as it was edited, each as the body that it asks for. */
function bodiesOf({ container, image }: Told, defaults: EngineDefaults, form: RunForm): [object, object] {
  const bodyOf = (of: RunForm) => nameBridge(toCreateBody(of).body);
  return [bodyOf(fromContainer(container, image, defaults)), bodyOf(form)];
}
