import type { CommandProgram } from './child';

/** The commands as they are run from the source, where nothing was built: in development and in tests. */
export const commandsOfSource: CommandProgram = ['--import', 'tsx', 'lib/server/commands/main.ts'];
