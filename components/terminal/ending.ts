import type { MarkKind } from '@/components/ui/Mark';
import type { TerminalSession } from '@/lib/contract/terminal';

type Ended = Pick<TerminalSession, 'endReason' | 'exitCode'>;
export type Why =
  | 'ok'
  | 'code'
  | 'c126'
  | 'c127'
  | 'c130'
  | 'c137'
  | 'c143'
  | 'signal'
  | 'container'
  | 'detached'
  | 'idle'
  | 'lost'
  | 'closed';

/** Exit codes that a shell or the engine gives a meaning of its own (docker run, "Exit status"; bash, EXIT STATUS). */
const meanings: Readonly<Record<number, Why>> = {
  0: 'ok',
  126: 'c126',
  127: 'c127',
  130: 'c130',
  137: 'c137',
  143: 'c143',
};

/** The sentence that says why a session ended, a message of `terminal.why`; above 128 the number of the signal. */
export function whyEnded({ endReason, exitCode }: Ended): { why: Why; signal: number } {
  const signal = exitCode !== null && exitCode > 128 && exitCode <= 192 ? exitCode - 128 : 0;
  if (endReason === 'exited' && exitCode !== null)
    return { why: meanings[exitCode] ?? (signal ? 'signal' : 'code'), signal };
  if (endReason === 'container' || endReason === 'detached' || endReason === 'idle' || endReason === 'lost')
    return { why: endReason, signal: 0 };
  return { why: endReason === 'exited' ? 'ok' : 'closed', signal: 0 };
}

/** The mark of a session in its tab. */
export function sessionMark(session: Pick<TerminalSession, 'state'> & Ended): MarkKind {
  if (session.state === 'open') return 'running';
  if (session.endReason === 'container') return 'exited';
  if (session.endReason === 'lost' || (session.exitCode ?? 0) !== 0) return 'failed';
  return 'exited';
}
