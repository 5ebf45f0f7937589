import { addPerson, listPeople } from '@/lib/contract/api/people';
import { route } from '@/lib/server/http/route';

/** `GET`: everybody with an account (`Person[]`). */
export const GET = route(listPeople, ({ core }) => core.accounts.people.list());

/** `POST`: makes an account; answers the `Person`. */
export const POST = route(addPerson, ({ core, body }) => core.accounts.people.add(body));
