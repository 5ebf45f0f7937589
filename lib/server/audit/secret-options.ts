/** The options of some programs that take a secret, by how they take it. */
interface SecretOptions {
  programs: RegExp;
  /** `-p secret` */
  alone?: readonly string[];
  /** `-psecret` */
  joined?: readonly string[];
  /** `-u name:secret` */
  user?: readonly string[];
}

/**
 * Options whose name says nothing of a secret, of the programs that are known for them: elsewhere `-p` is a port and `-a`
 * means all. docs/security.md has the same list. What is named after a secret (`--password`, `PGPASSWORD=`) needs none.
 */
const known: readonly SecretOptions[] = [
  { programs: /^(?:redis|valkey)-(?:cli|benchmark)$/, alone: ['-a'] },
  // With a blank behind it, theirs asks for the password, and what follows is a database.
  { programs: /^(?:mysql(?:admin|check|dump|import|pump|show|slap)?|mariadb(?:-[a-z]+)?)$/, joined: ['-p'] },
  { programs: /^mongo(?:sh|dump|restore|export|import)?$/, alone: ['-p'] },
  { programs: /^cqlsh$/, alone: ['-p'] },
  { programs: /^(?:sqlcmd|bcp)$/, alone: ['-P'], joined: ['-P'] },
  { programs: /^ldap(?:search|add|modify|delete|passwd|whoami)$/, alone: ['-w'], joined: ['-w'] },
  { programs: /^mosquitto_(?:pub|sub|rr)$/, alone: ['-P'] },
  { programs: /^sshpass$/, alone: ['-p'], joined: ['-p'] },
  { programs: /^curl$/, user: ['-u', '--user', '-U', '--proxy-user'] },
  { programs: /^(?:http|https|xh)$/, user: ['-a', '--auth'] },
  { programs: /^(?:zip|unzip)$/, alone: ['-P'] },
  { programs: /^7z[arz]?$/, joined: ['-p'] },
];

const find = (program: string) => known.find(({ programs }) => programs.test(program));

/** Whether a program, named without its folder, is known for such options. */
export function hasSecretOptions(program: string): boolean {
  return find(program) !== undefined;
}

/** How a word of a command of `program` gives a secret: the option, and where the secret stands. Null when it gives none. */
export function secretOption(program: string, word: string): { how: 'alone' | 'joined' | 'user'; flag: string } | null {
  const { alone = [], joined = [], user = [] } = find(program) ?? {};
  if (alone.includes(word)) return { how: 'alone', flag: word };
  if (user.includes(word)) return { how: 'user', flag: word };
  const flag = joined.find((one) => word.startsWith(one) && word.length > one.length);
  return flag === undefined ? null : { how: 'joined', flag };
}
