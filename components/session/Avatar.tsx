import { initialsOf } from './initials';

/** The person's initials in a circle, beside the name itself. */
export function Avatar({ name }: { name: string }) {
  return (
    <span className="avatar" aria-hidden>
      {initialsOf(name)}
    </span>
  );
}
