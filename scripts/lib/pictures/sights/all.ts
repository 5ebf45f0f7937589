import { containerSights } from './container';
import { fileSights } from './files';
import { imagesSights } from './images';
import { listSights } from './list';
import { logsSights } from './logs';
import { runSights } from './run';
import { settingsSights } from './settings';
import type { Sight } from './sight';
import { terminalSights } from './terminal';

/** Every page, as an owner sees it on an engine in use. */
export const sights: readonly Sight[] = [
  ...listSights,
  ...containerSights,
  ...fileSights,
  ...logsSights,
  ...imagesSights,
  ...runSights,
  ...terminalSights,
  ...settingsSights,
];
