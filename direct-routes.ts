import * as containers from './app/api/environments/[env]/containers/route';
import * as exported from './app/api/environments/[env]/containers/[id]/export/route';
import * as files from './app/api/environments/[env]/containers/[id]/files/route';
import * as download from './app/api/environments/[env]/containers/[id]/files/download/route';
import * as images from './app/api/environments/[env]/images/route';
import * as imported from './app/api/environments/[env]/images/import/route';
import * as load from './app/api/environments/[env]/images/load/route';
import * as save from './app/api/environments/[env]/images/save/route';
import * as network from './app/api/environments/[env]/networks/[id]/route';
import * as networks from './app/api/environments/[env]/networks/route';
import * as volume from './app/api/environments/[env]/volumes/[name]/route';
import * as volumes from './app/api/environments/[env]/volumes/route';

/**
 * What is served ahead of Next (`lib/server/http/direct.ts`): files and archives for their bytes, lists for their time, and what
 * may be called as a route of another method is (`GET …/volumes/create`), which Next does not tell apart.
 */
export const directRoutes = [
  ...[files.PUT, download.POST, exported.POST, imported.POST, load.POST, save.POST],
  ...[containers.GET, images.GET, networks.GET, volumes.GET],
  ...[network.GET, volume.GET],
];
