import { option, options, toggle } from './words';

interface Exec {
  name: string;
  words: readonly string[];
  tty?: boolean;
  user?: string;
  folder?: string;
  env?: readonly string[];
}

/** What is run or joined inside of a container, as the words behind `docker`. */
export const execCommands = {
  'container.attach': ({ name, noStdin }: { name: string; noStdin?: boolean }) => [
    'attach',
    ...toggle('--no-stdin', noStdin),
    name,
  ],
  'container.start-attached': ({ name, stdin }: { name: string; stdin?: boolean }) => [
    'start',
    stdin === false ? '-a' : '-ai',
    name,
  ],
  'container.exec': ({ name, words, tty, user, folder, env }: Exec) => [
    'exec',
    tty ? '-it' : '-i',
    ...option('-u', user),
    ...option('-w', folder),
    ...options('-e', env),
    name,
    ...words,
  ],
  /** A signal to one process; `pid` as the container counts, not as `docker top` tells it. */
  'container.signal': ({ name, pid, signal, user }: { name: string; pid: number; signal: string; user?: string }) => [
    'exec',
    ...option('-u', user),
    name,
    // The shell's own: many images have no program of that name.
    ...['sh', '-c', `kill -s ${signal.replace(/^SIG/, '')} ${pid}`],
  ],
} as const;
