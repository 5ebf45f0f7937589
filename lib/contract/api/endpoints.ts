import * as archives from './archives';
import * as audit from './audit';
import * as backup from './backup';
import * as bulk from './bulk';
import * as container from './container';
import * as looks from './container-looks';
import * as containers from './containers';
import * as description from './description';
import type { Endpoint } from './endpoint';
import * as files from './files';
import * as images from './images';
import * as jobs from './jobs';
import * as keys from './keys';
import * as logs from './logs';
import * as mirrors from './mirrors';
import * as networks from './networks';
import * as people from './people';
import * as policy from './policy';
import * as profile from './profile';
import * as recreate from './recreate';
import * as registries from './registries';
import * as registryContents from './registry-contents';
import * as session from './session';
import * as system from './system';
import * as volumes from './volumes';

const methods: readonly Endpoint['method'][] = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

/** Every method of every path below `/api`, in the order in which they are described. A test holds that no route is missing. */
export const endpoints: readonly Endpoint[] = [
  containers,
  container,
  looks,
  recreate,
  bulk,
  files,
  logs,
  images,
  registries,
  registryContents,
  archives,
  mirrors,
  networks,
  volumes,
  system,
  jobs,
  policy,
  audit,
  backup,
  people,
  profile,
  keys,
  session,
  description,
].flatMap((file) => Object.values<Endpoint>(file).sort(inOrder));

/** By path, a collection before what is in it; on one path, what reads before what changes. */
function inOrder(a: Endpoint, b: Endpoint): number {
  if (a.path !== b.path) return a.path < b.path ? -1 : 1;
  return methods.indexOf(a.method) - methods.indexOf(b.method);
}
