import { z } from 'zod';

/**
 * One process of a container, as the engine's machine sees it. What the `ps` of that machine does not tell is null.
 * `pid` and `parent` are numbers of that machine, `innerPid` is the container's own where it can be read.
 */
export const ContainerProcess = z.object({
  pid: z.number().int(),
  parent: z.number().int().nullable(),
  innerPid: z.number().int().nullable(),
  user: z.string().nullable().describe('the numeric user id, or a name where ps tells no other'),
  cpu: z.number().nullable().describe('percent of one core, averaged since the process began'),
  cpuNow: z
    .number()
    .nullable()
    .describe('percent of one core over the last seconds; known only while the processes are watched'),
  memory: z.number().nullable().describe('resident bytes'),
  state: z.string().nullable().describe('as ps writes it: S, R+, Z, …'),
  elapsed: z.number().nullable().describe('seconds since it began'),
  cpuTime: z.number().nullable().describe('seconds'),
  command: z.string().describe('with its arguments; empty where `hidden`'),
});
export type ContainerProcess = z.infer<typeof ContainerProcess>;

/** The processes of a container at one moment. `main` is the pid of its process 1. */
export const ProcessList = z.object({
  hidden: z.boolean().describe('commands are left out, for lack of a right'),
  at: z.string(),
  main: z.number().int().nullable(),
  processes: z.array(ContainerProcess),
});
export type ProcessList = z.infer<typeof ProcessList>;

/** Signals that make sense to send to a process; the words of kill(1), without SIG. */
export const processSignals = ['TERM', 'KILL', 'HUP', 'INT', 'QUIT', 'USR1', 'USR2', 'STOP', 'CONT', 'WINCH'] as const;
export type ProcessSignal = (typeof processSignals)[number];

/** `POST …/top/signal`. `command` as the list told it: another process that has got the same number since is left alone. */
export const SignalRequest = z.object({
  pid: z.number().int().min(1).max(4_194_304),
  signal: z.enum(processSignals),
  command: z.string().optional(),
});
export type SignalRequest = z.infer<typeof SignalRequest>;

/** What was done: the process' number inside of the container, and the line of the CLI that does the same. */
export const SignalSent = z.object({ innerPid: z.number().int(), command: z.string() });
export type SignalSent = z.infer<typeof SignalSent>;
