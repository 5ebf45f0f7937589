import { RunForm } from '../form';
import { cpusText, memoryText, networkOf, portsOf, restartOf } from './host-fields';
import type { InspectedContainer, InspectedImage } from './inspected';
import { mountsOf } from './mount-fields';
import { commandOf, entrypointOf, envOf, hostnameOf, labelsOf, ownText } from './process-fields';
import { seen, type Seen } from './seen';

/** How each field is read back from a container. */
const readers: { [Field in keyof RunForm]?: (it: Seen) => RunForm[Field] } = {
  image: ({ config }) => config.Image ?? '',
  name: ({ container }) => container.Name.replace(/^\//, ''),
  command: commandOf,
  entrypoint: entrypointOf,
  interactive: ({ config }) => config.OpenStdin ?? false,
  tty: ({ config }) => config.Tty ?? false,
  detach: ({ config }) => !(config.AttachStdout || config.AttachStderr),
  remove: ({ host }) => host.AutoRemove ?? false,
  env: envOf,
  ports: portsOf,
  mounts: mountsOf,
  network: networkOf,
  restart: restartOf,
  memory: ({ host }) => memoryText(host.Memory),
  cpus: ({ host }) => cpusText(host.NanoCpus),
  user: ({ config, image }) => ownText(config.User, image.User),
  workdir: ({ config, image }) => ownText(config.WorkingDir, image.WorkingDir),
  hostname: hostnameOf,
  labels: labelsOf,
};

/**
 * The form that makes this container again: what it adds to its image and to the engine's defaults. `image`: its image,
 * null when that is gone, and then all of it counts as the container's own. What the form cannot say is left out of it, and told
 * by `unsaid`. Pure.
 */
export function fromContainer(container: InspectedContainer, image: InspectedImage | null): RunForm {
  const it = seen(container, image);
  const said = Object.fromEntries(Object.entries(readers).map(([field, read]) => [field, read(it)]));
  return { ...RunForm.parse({ image: 'any' }), ...said };
}
