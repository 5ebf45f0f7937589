import { ChangePasswordRequest } from '@/lib/contract/people';
import { route } from '@/lib/server/http/route';

/** `POST`: a new password for the present one. Every other session of the person ends. */
export const POST = route({ may: 'profile.change', body: ChangePasswordRequest }, ({ core, caller, body }) =>
  core.accounts.profile.setPassword(caller, body),
);
