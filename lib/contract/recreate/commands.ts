import { dockerCommand } from '../commands/docker-command';
import { toCommand } from '../run/command';
import type { RunForm } from '../run/form';

/**
 * The lines of a shell that put a container as `form` says in the place of `name`, which keeps another name meanwhile.
 * `pull`: the registry is asked for a newer image first. Pure.
 */
export function recreateCommands(name: string, form: RunForm, pull: boolean): string[] {
  const old = `${name}.old`;
  return [
    ...(pull ? [dockerCommand('image.pull', { reference: form.image })] : []),
    dockerCommand('container.rename', { name, to: old }),
    dockerCommand('container.stop', { names: [old] }),
    toCommand({ ...form, detach: true }),
    dockerCommand('container.remove', { names: [old] }),
  ];
}
