import type { ProcessOutput } from './process-output';
import type { OutputStream } from '../docker/demultiplexer';

/** Begins the line by which the script tells what it starts: ASCII's record separator. */
const mark = '\x1e';

/**
 * Run by `sh` of the container (dash, busybox and bash alike) as the first program of an exec: tells its own process id
 * and the time of its start, and becomes the command that is wanted. So the exec's session is known whatever becomes of
 * its environment, its name or its user later. $1 is a word to know the line by, $2 and $3 the size of the TTY (0: none),
 * which an engine below API 1.42 sets only after the start; then the command, or nothing: the first shell there is.
 * Leaves with 127, and says nothing, when the command is not there.
 */
export const startScript = `
qs_word=$1 qs_cols=$2 qs_rows=$3
shift 3
[ $# -gt 0 ] || set -- "$(command -v bash || command -v ash || command -v sh || echo sh)"
command -v "$1" >/dev/null 2>&1 || exit 127
[ "$qs_cols" = 0 ] || stty cols "$qs_cols" rows "$qs_rows" 2>/dev/null
qs_stat=
IFS= read -r qs_stat 2>/dev/null <"/proc/$$/stat"
qs_began() { set -- \${qs_stat##*) }; qs_stat=\${20}; }
qs_began
printf '\\036%s %s %s %s\\n' "$qs_word" "$$" "\${qs_stat:-0}" "$1"
exec "$@"
`;

/** What an exec is known by inside of its container. */
export interface ExecProcess {
  /** Process id of its first program, which leads a session of its own. */
  pid: string;
  /** When that was started, as the kernel counts it (field 22 of /proc/PID/stat); 0 where that could not be read. */
  began: string;
  /** The program that it became, as it was named or found. */
  program: string;
}

/**
 * Takes the script's line out of the output and answers it; the rest is held for whoever reads on. Null when the stream
 * ended without one: `sh` or the command is not there, or the engine refused. What it said then is `words`.
 */
export async function readStart(output: ProcessOutput, word: string): Promise<ExecProcess | { words: string }> {
  const { stream } = output;
  const others: [Buffer, OutputStream][] = [];
  let said = Buffer.alloc(0);
  return new Promise((resolve) => {
    const ended = () => resolve({ words: Buffer.concat([said, ...others.map(([data]) => data)]).toString('utf8') });
    output.to((data, from) => {
      if (from === 'stderr') return void others.push([data, from]);
      said = Buffer.concat([said, data]);
      const found = find(said, word);
      if (!found) return;
      stream.off('close', ended);
      const rest = Buffer.concat([said.subarray(0, found.from), said.subarray(found.to)]);
      output.hold(rest.length > 0 ? [...others, [rest, 'stdout']] : others);
      resolve(found.process);
    });
    stream.on('error', () => undefined);
    if (stream.destroyed) ended();
    else stream.once('close', ended);
  });
}

function find(said: Buffer, word: string): { from: number; to: number; process: ExecProcess } | null {
  const from = said.indexOf(`${mark}${word} `);
  const end = from < 0 ? -1 : said.indexOf('\n', from);
  if (end < 0) return null;
  const [, pid = '', began = '', ...program] = said.subarray(from, end).toString('utf8').trimEnd().split(' ');
  return { from, to: end + 1, process: { pid, began, program: program.join(' ') } };
}
