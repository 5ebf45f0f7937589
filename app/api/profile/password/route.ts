import { changePassword } from '@/lib/contract/api/profile';
import { route } from '@/lib/server/http/route';

/** `POST`: a new password for the present one. Every other session of the person ends. */
export const POST = route(changePassword, ({ core, caller, body }) => core.accounts.profile.setPassword(caller, body));
