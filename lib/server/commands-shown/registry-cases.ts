import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { addRegistry, listRegistries, removeRegistry } from '@/lib/contract/api/registries';
import { searchImages } from '@/lib/contract/api/registry-contents';
import type { CommandKind } from '@/lib/contract/commands/docker-command';
import type { RegistryList } from '@/lib/contract/registries/registries';
import type { SearchedImages } from '@/lib/contract/registries/remote';
import { testEngine } from '../testing/test-engine';
import type { Changing, Showing } from './case';
import type { Sides } from './sides';

/** The commands about registries, each with Quayside's own way to the same. */
export function registryCases({ call, core, shell }: Sides) {
  const { address: host, username, password } = testEngine().privateRegistry;
  const form = { address: host, signIn: 'password', username, password };
  const add = () => call(addRegistry, { body: form });
  const remove = async () => {
    const { registries } = (await call(listRegistries)) as RegistryList;
    for (const { id } of registries.filter((one) => one.host === host && one.from === 'quayside'))
      await call(removeRegistry, { id });
  };
  /** What an engine is given for an image of there. */
  const auth = async () => {
    const header = await core.registries.auth({ registry: host, path: 'x' });
    return header === undefined ? null : (JSON.parse(Buffer.from(header, 'base64url').toString()) as unknown);
  };
  const logout = () => shell(`docker logout ${host}`);
  let byCommand = false;
  return {
    'registry.login': {
      facts: { host, username },
      stdin: `${password}\n`,
      onTerminal: true,
      before: async () => {
        await logout();
        await remove();
      },
      act: add,
      effect: auth,
    } satisfies Changing<'registry.login'>,
    'registry.logout': {
      facts: { host },
      // Signed in by the command first, and then by Quayside: each forgets its own.
      before: async () => {
        await logout();
        await remove();
        byCommand = !byCommand;
        if (byCommand) await shell(`docker login -u ${username} --password-stdin ${host}`, password);
        else await add();
      },
      act: remove,
      effect: auth,
    } satisfies Changing<'registry.logout'>,
    'registry.search': {
      facts: async () => ({ term: `${await index()}/z` }),
      // NAME, DESCRIPTION, STARS, OFFICIAL
      printed: (text: string) =>
        text
          .split('\n')
          .slice(1)
          .map((line) => line.split(/\s{2,}/).slice(0, 3)),
      shows: async () => {
        const { images } = (await call(searchImages, { query: { term: `${await index()}/z` } })) as SearchedImages;
        return images.map(({ name, description, stars }) => [name, description, String(stars)]);
      },
    } satisfies Showing<'registry.search'>,
  } satisfies Partial<{ [K in CommandKind]: Changing<K> | Showing<K> }>;
}

/** Where an index of this test answers a search; the engine takes the host from the word, for Docker Hub is none for a test. */
let listening: Promise<string> | undefined;
function index(): Promise<string> {
  listening ??= new Promise((resolve) => {
    const results = [
      { name: 'team/z', description: 'a z', star_count: 3, is_official: true },
      { name: 'other/zed', description: 'another', star_count: 1, is_official: false },
    ];
    const server = createServer((_request, response) =>
      response.setHeader('Content-Type', 'application/json').end(JSON.stringify({ results })),
    );
    // It ends with the process of the tests.
    server.unref().listen(0, '127.0.0.1', () => resolve(`127.0.0.1:${(server.address() as AddressInfo).port}`));
  });
  return listening;
}
