import { createVolume } from '@/lib/contract/api/volumes';
import { volumeKind } from '@/lib/contract/volume/kind';
import { route } from '@/lib/server/http/route';

/** `POST`: makes a volume, within the policy. 200 with its name (`CreatedVolume`), also where it was there already. */
export const POST = route(createVolume, async ({ caller, core, params, body, note }) => {
  // The audit log masks every option: what kind they make it is told apart.
  note({ parameters: { kind: volumeKind(body.driver, body.driverOpts) } });
  const made = await core.environment(params.env).judged(caller).createVolume(body);
  note({ object: { kind: 'volume', id: made.name, name: made.name }, parameters: { existed: made.existed } });
  return made;
});
