import { NewPersonRequest } from '@/lib/contract/people';
import { route } from '@/lib/server/http/route';

/** `GET`: everybody with an account (`Person[]`). */
export const GET = route({ may: 'people.read' }, ({ core }) => core.accounts.people.list());

/** `POST`: makes an account; answers the `Person`. */
export const POST = route({ may: 'people.change', body: NewPersonRequest }, ({ core, body }) =>
  core.accounts.people.add(body),
);
