import { account } from './account';
import { apiDocs } from './api-docs';
import { archives } from './archives';
import { audit } from './audit';
import { backup } from './backup';
import { container } from './container';
import { containers } from './containers';
import { events } from './events';
import { files } from './files';
import { images } from './images';
import { jobs } from './jobs';
import { keys } from './keys';
import { launch } from './launch';
import { logs } from './logs';
import { networkCreate } from './network-create';
import { mirrors } from './mirrors';
import { networks } from './networks';
import { overview } from './overview';
import { ownPassword } from './own-password';
import { palette } from './palette';
import { paste } from './paste';
import { people } from './people';
import { policy } from './policy';
import { problem } from './problem';
import { prune } from './prune';
import { profile } from './profile';
import { recreate } from './recreate';
import { registries } from './registries';
import { run } from './run';
import { session } from './session';
import { settings } from './settings';
import { setUp } from './set-up';
import { shell } from './shell';
import { shortcuts } from './shortcuts';
import { signIn } from './sign-in';
import { terminal } from './terminal';
import { topology } from './topology';
import { ui } from './ui';
import { volumeCreate } from './volume-create';
import { volumes } from './volumes';

export const en = {
  account,
  apiDocs,
  archives,
  audit,
  backup,
  container,
  containers,
  events,
  files,
  images,
  jobs,
  keys,
  launch,
  logs,
  networkCreate,
  mirrors,
  networks,
  overview,
  ownPassword,
  palette,
  paste,
  people,
  policy,
  problem,
  profile,
  prune,
  recreate,
  registries,
  run,
  session,
  settings,
  setUp,
  shell,
  shortcuts,
  signIn,
  terminal,
  topology,
  ui,
  volumeCreate,
  volumes,
};
