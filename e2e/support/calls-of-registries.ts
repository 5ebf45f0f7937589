import * as mirrors from '@/lib/contract/api/mirrors';
import * as registries from '@/lib/contract/api/registries';
import * as contents from '@/lib/contract/api/registry-contents';
import type { MirrorsView } from '@/lib/contract/mirrors/mirrors';
import type { NamesPage, RegistryRow } from '@/lib/contract/registries/registries';
import type { TagTwins } from '@/lib/contract/registries/remote';
import { ownRegistry } from '@/lib/server/testing/own-registry';
import { testEngine } from '@/lib/server/testing/test-engine';
import type { Ask } from './contract';

/** Each call about a registry, which has a copy of the samples to delete from. */
export async function askRegistries(ask: Ask) {
  const own = await ownRegistry();
  try {
    const form = { address: own.address, signIn: 'none' };
    const { id } = (await ask(registries.addRegistry, { body: form })).json as RegistryRow;
    const params = { id };
    await ask(registries.listRegistries);
    await ask(registries.changeRegistry, { params, body: { ...form, name: 'ours' } });
    await ask(registries.orderRegistries, { body: { order: [id] } });
    await ask(registries.testRegistry, { params });
    await ask(registries.tryRegistry, { body: form });
    await ask(contents.readCatalogue, { params });
    const repository = 'library/python';
    const { names } = (await ask(contents.readTags, { params, query: { repository } })).json as NamesPage;
    const query = { repository, tag: names[0] ?? '' };
    await ask(contents.readRemoteImage, { params, query });
    const { digest, others } = (await ask(contents.readTwins, { params, query })).json as TagTwins;
    await ask(contents.deleteTag, { params, body: { ...query, digest, others } });
    await ask(contents.searchImages, { query: { term: `${testEngine().deadPort}/z` } });
    await ask(registries.removeRegistry, { params });
  } finally {
    await own.close();
  }
}

/** Each call about mirrors, of a place where nothing listens: that it cannot be reached is a good answer too. */
export async function askMirrors(ask: Ask): Promise<void> {
  const nowhere = testEngine().deadPort;
  const { revision } = (await ask(mirrors.readMirrors)).json as MirrorsView;
  const rules = [{ from: nowhere, to: '127.0.0.2:9/mirror' }];
  await ask(mirrors.changeMirrors, { body: { rules, revision } });
  await ask(mirrors.checkMirrors);
  await ask(mirrors.changeMirrors, { body: { rules: [], revision: revision + 1 } });
}
