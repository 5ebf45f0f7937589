import type { Person } from '@/lib/contract/people';
import type { Role } from '@/lib/contract/roles';

/** The role of `person` in `env`; null: none. */
export function roleIn(person: Pick<Person, 'owner' | 'roles'>, env: string): Role | null {
  return person.owner ? 'owner' : (person.roles[env] ?? null);
}

/** What to send so that `person` has `role` in `env`, and keeps the roles of other environments. */
export function rightsFor(role: Role, env: string, before: Person['roles'] = {}): Pick<Person, 'owner' | 'roles'> {
  return role === 'owner' ? { owner: true, roles: before } : { owner: false, roles: { ...before, [env]: role } };
}

/** Whether nobody else is an owner: such a one can be neither deleted nor given another role. */
export function isLastOwner(person: Person, people: readonly Person[]): boolean {
  return person.owner && !people.some((other) => other.owner && other.id !== person.id);
}
