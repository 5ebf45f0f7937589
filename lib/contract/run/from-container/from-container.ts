import type { RunForm } from '../form';
import { usualDefaults, type EngineDefaults } from './defaults';
import { healthOf } from './health-field';
import type { InspectedContainer, InspectedImage } from './inspected';
import { isolationReaders } from './isolation-fields';
import { limitReaders } from './limit-fields';
import { networkReaders } from './network-fields';
import { processReaders } from './process-fields';
import { seen, type Readers } from './seen';
import { storageReaders } from './storage-fields';

/** How each field is read back from a container. A field that is missing here fails the build. */
const readers: Readers<keyof RunForm, RunForm> = {
  ...processReaders,
  ...storageReaders,
  ...networkReaders,
  ...limitReaders,
  ...isolationReaders,
  health: healthOf,
  // What was asked of the pull is over.
  pull: () => 'missing',
  platform: () => '',
};

/**
 * The form that makes this container again: what it adds to its image and to what the engine gives by itself. `image`: its
 * image, null when that is gone, and then all of it counts as the container's own. What the form cannot say is left out of it, and
 * told by `unsaid`. Pure.
 */
export function fromContainer(
  container: InspectedContainer,
  image: InspectedImage | null,
  defaults: EngineDefaults = usualDefaults,
): RunForm {
  const it = seen(container, image, defaults);
  return Object.fromEntries(Object.entries(readers).map(([field, read]) => [field, read(it)])) as RunForm;
}
