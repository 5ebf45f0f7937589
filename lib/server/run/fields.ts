import type { ProblemCode } from '@/lib/contract/problem';
import type { RunForm } from '@/lib/contract/run/form';
import { engineFailure } from '../docker/errors';
import { Failure } from '../errors/failure';
import { rareWords } from './field-words';
import { placePolicy } from './policy-fields';

/** How to find the field that the engine's words are about; undefined means: none of them. */
type Place = (form: RunForm, words: string, match: RegExpExecArray) => string | undefined;
type Rule = readonly [words: RegExp, place: string | Place, code?: ProblemCode];

const port: Place = ({ ports }, _, [, , number]) => {
  const index = ports.findIndex((row) => row.hostPort === number);
  return index < 0 ? 'ports' : `ports.${index}.hostPort`;
};
const address: Place = ({ ports }, words) => {
  const index = ports.findIndex((row) => row.hostIp !== '' && words.includes(row.hostIp));
  return index < 0 ? 'ports' : `ports.${index}.hostIp`;
};
const mount: Place = ({ mounts }, words) => {
  const part = (name: 'source' | 'target') =>
    mounts.findIndex(
      (row) => row[name] !== '' && new RegExp(`(?<![\\w/.-])${escape(row[name])}(?![\\w/.-])`).test(words),
    );
  const [source, target] = [part('source'), part('target')];
  if (target >= 0 && /mount (?:path|point)/.test(words)) return `mounts.${target}.target`;
  return source >= 0 ? `mounts.${source}.source` : target >= 0 ? `mounts.${target}.target` : 'mounts';
};
/** A network that is not there or has no address left: the main one, or the row that names it. */
const network: Place = ({ moreNetworks }, words) => {
  const index = moreNetworks.findIndex(({ name }) => name !== '' && new RegExp(`\\b${escape(name)}\\b`).test(words));
  return index < 0 ? 'network' : `moreNetworks.${index}.name`;
};
/** What cannot be run is the first word: of the entrypoint if the form gives one, else of the command. */
const program: Place = ({ entrypoint }) => (entrypoint.trim() ? 'entrypoint' : 'command');

/**
 * The engine's words → the field of the form. Seen on engines 20.10, 26 and 28, at create or at start. The first that
 * fits counts.
 */
const rules: readonly Rule[] = [
  [/container name .* is already in use/i, 'name', 'name-taken'],
  [/invalid container name/i, 'name'],
  [
    /(?:bind for|listen (?:tcp|udp|sctp)\d?|bind host port(?: for)?) (\[[\da-f:]*\]|::|[\d.]*):(\d+)\b.*(?:already allocated|address already in use)/is,
    port,
    'port-taken',
  ],
  [/port is already allocated|address already in use/i, 'ports', 'port-taken'],
  [/cannot assign requested address/i, address],
  [/port publishing|invalid port|ports? .*not supported/i, 'ports'],
  [/(?:conflicting options: hostname|invalid hostname)/i, 'hostname'],
  [
    /network .* not found|could not find (?:a )?network|conflicting options:.*network|no such network|invalid network/i,
    network,
  ],
  [/no available .*addresses/i, network],
  [/unable to find (?:user|group)|no matching entries in (?:passwd|group)|invalid (?:user|uid|gid)/i, 'user'],
  ...rareWords,
  [/memory/i, 'memory'],
  [/range of cpus|nano ?cpus|conflicting options: .*cpu/i, 'cpus'],
  // Before the working directory: runc says of a mount as well that it "cannot mkdir".
  [/error mounting/i, mount],
  [/working directory|chdir to cwd|cannot mkdir/i, 'workdir'],
  [/restart policy|maximum retry count|autoremove/i, 'restart.policy'],
  [/executable file not found|no command specified/i, program],
  [
    /bind source path|mount (?:config|path|point)|invalid volume|volume name|mounting|bind mount|mount source|not a directory/i,
    mount,
  ],
  [/exec:? |exec format error|starting container process/i, program],
  [/invalid environment variable/i, 'env'],
];

/**
 * The failure of a create or a start, placed at the field of `form` that the engine's words are about (`field` is a path
 * in it: `ports.0.hostPort`), with those words in `detail`.
 */
export function placeFailure(error: unknown, form: RunForm): Failure {
  const failure = engineFailure(error);
  const words = failure.details.detail ?? '';
  if (failure.code === 'policy') return placePolicy(failure, form);
  if (failure.code === 'engine-unreachable' || failure.code === 'no-space') return failure;
  for (const [pattern, place, code] of rules) {
    const match = pattern.exec(words);
    if (!match) continue;
    const field = typeof place === 'string' ? place : place(form, words, match);
    return new Failure(code ?? 'engine-error', { detail: words, ...(field ? { field } : {}) }, { cause: error });
  }
  return failure;
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
