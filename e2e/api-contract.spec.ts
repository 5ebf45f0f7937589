import { expect } from '@playwright/test';
import fc from 'fast-check';
import * as audit from '@/lib/contract/api/audit';
import * as bulk from '@/lib/contract/api/bulk';
import * as looks from '@/lib/contract/api/container-looks';
import * as container from '@/lib/contract/api/container';
import * as containers from '@/lib/contract/api/containers';
import { describeApi } from '@/lib/contract/api/description';
import type { Endpoint } from '@/lib/contract/api/endpoint';
import { endpoints } from '@/lib/contract/api/endpoints';
import * as images from '@/lib/contract/api/images';
import * as jobs from '@/lib/contract/api/jobs';
import * as keys from '@/lib/contract/api/keys';
import * as logs from '@/lib/contract/api/logs';
import * as networks from '@/lib/contract/api/networks';
import * as people from '@/lib/contract/api/people';
import * as policy from '@/lib/contract/api/policy';
import * as profile from '@/lib/contract/api/profile';
import * as recreate from '@/lib/contract/api/recreate';
import * as session from '@/lib/contract/api/session';
import * as system from '@/lib/contract/api/system';
import type { Job } from '@/lib/contract/jobs';
import type { MadeKey } from '@/lib/contract/keys';
import type { Person, PersonSession } from '@/lib/contract/people';
import { arbitraryOf, broken } from '@/lib/server/testing/arbitrary-of';
import { harmless, hintsFor } from '@/lib/server/testing/harmless';
import { docker, testEngine } from '@/lib/server/testing/test-engine';
import { firstPassword, sessionOf, signIn, turnAccountsOn } from './support/api';
import { startApp, type App } from './support/app';
import { askMirrors, askRegistries } from './support/calls-of-registries';
import { askVolumes } from './support/calls-of-volumes';
import { askArchives, askFiles } from './support/calls-with-archives';
import { Contract, type Asked, type Told } from './support/contract';
import { test } from './support/test';

const password = 'four unrelated words here';
const owner = { name: 'owner', password };
const image = 'busybox';
const form = { image, command: 'sleep 1000', detach: true };

let app: App;
test.beforeEach(async () => {
  app = await startApp(`unix://${testEngine().socket}`);
});
test.afterEach(() => app.stop());

const halves = ({ cookie, token }: { cookie: string; token: string }) => ({ cookie, 'x-quayside-token': token });
const entered = (told: Told) => halves(sessionOf({ status: told.status, headers: headersOf(told), body: told.json }));
const headersOf = ({ headers }: Told) => new Headers({ 'set-cookie': String(headers['set-cookie']) });

test('each good answer of the API is as the document describes it, and each that it describes comes', async () => {
  const contract = new Contract(app);
  const secret = new URL(await app.launchLink()).hash.replace('#launch=', '');
  let headers = entered(await contract.ask(session.launch, { body: { secret }, headers: {} }));
  headers = entered(await contract.ask(session.setUp, { body: owner, headers }));
  headers = entered(await contract.ask(session.signIn, { body: owner, headers }));
  const ask = (endpoint: Endpoint, asked: Omit<Asked, 'headers'> = {}) => contract.ask(endpoint, { ...asked, headers });

  await test.step('images and containers', async () => {
    const pulling = (await ask(images.pullImage, { body: { reference: image } })).json as Job;
    const state = async () => ((await ask(jobs.readJob, { params: { id: pulling.id } })).json as Job).state;
    await expect.poll(state).toBe('done');
    await ask(jobs.listJobs);
    const started = (await ask(containers.runContainer, { body: { form } })).json as { containerId: string };
    const params = { id: started.containerId };
    const missing = { ...form, image: `${testEngine().deadPort}/nowhere/z:1` };
    const { job } = (await ask(containers.runContainer, { body: { form: missing } })).json as { job: Job };
    await ask(jobs.cancelJob, { params: { id: job.id } });
    await ask(jobs.retryJob, { params: { id: pulling.id } });
    await ask(jobs.clearJobs);
    await expect.poll(async () => (await ask(containers.listContainers)).text).toContain(started.containerId);
    for (const read of [
      container.inspectContainer,
      container.inspectContainerRaw,
      container.readRunForm,
      container.readContainerLogs,
    ])
      await ask(read, { params });
    const whole = { containerIds: [started.containerId], format: 'text' };
    for (const body of [whole, { ...whole, format: 'ndjson' }, { ...whole, gzip: true }])
      await ask(logs.downloadLogs, { body });
    await ask(logs.issueLogsTicket, { body: whole });
    await ask(containers.measureUsage);
    const { main } = (await ask(looks.listProcesses, { params })).json as { main: number };
    await ask(looks.signalProcess, { params, body: { pid: main, signal: 'WINCH' } });
    await ask(looks.listChanges, { params });
    const joining = { params: { id: 'bridge' }, body: { containerId: started.containerId } };
    const asked = { name: 'contract', pools: [{ subnet: '10.215.0.0/24' }], labels: { tier: 'front' } };
    const { id } = (await ask(networks.createNetwork, { body: asked })).json as { id: string };
    await expect.poll(async () => (await ask(networks.listNetworks)).text).toContain(id);
    await ask(networks.inspectNetwork, { params: { id: 'bridge' } });
    await ask(networks.inspectNetworkRaw, { params: { id } });
    await ask(networks.previewNetworkPrune);
    await ask(networks.pruneNetworks, { body: { ids: [id, 'nowhere'] } });
    await ask(networks.createNetwork, { body: asked });
    await ask(networks.removeNetwork, { params: { id: asked.name } });
    await ask(networks.removeNetworks, { body: { ids: ['nowhere'] } });
    await ask(networks.disconnectNetwork, joining);
    await ask(networks.connectNetwork, joining);
    await askVolumes(ask);
    await ask(system.readEvents, { query: { filter: 'type:network', probes: 'true' } });
    await ask(system.measureDisk);
    await ask(system.measureDisk, { query: { again: 'true' } });
    await ask(system.previewBuildCachePrune);
    await ask(system.pruneBuildCache);
    await ask(container.stopContainer, { params, body: { timeout: 0 } });
    await ask(container.startContainer, { params });
    await ask(container.restartContainer, { params, body: { timeout: 0 } });
    await ask(container.renameContainer, { params, body: { name: 'renamed' } });
    await ask(container.pauseContainer, { params });
    await ask(container.unpauseContainer, { params });
    for (const read of [containers.measureSizes, containers.listLabels]) await ask(read);
    await askArchives(ask, params.id);
    await askFiles((endpoint, asked) => ask(endpoint, { ...asked, params }));
    await ask(recreate.updateContainer, { params, body: { CpuShares: 512 } });
    await ask(container.killContainer, { params });
    const again = (await ask(recreate.recreateContainer, { params, body: {} })).json as { job: Job };
    const recreated = async () => (await ask(jobs.readJob, { params: { id: again.job.id } })).json as Job;
    await expect.poll(async () => (await recreated()).state).toBe('done');
    params.id = (await recreated()).result?.containerId ?? '';
    await ask(containers.previewPrune, { query: { until: '1h' } });
    await ask(containers.pruneContainers, { body: { until: '1h' } });
    const ids = [params.id, 'nowhere'];
    await ask(bulk.startContainers, { body: { ids } });
    await ask(bulk.restartContainers, { body: { ids, timeout: 0 } });
    await ask(bulk.pauseContainers, { body: { ids } });
    await ask(bulk.unpauseContainers, { body: { ids } });
    await ask(bulk.stopContainers, { body: { ids, timeout: 0 } });
    await ask(bulk.killContainers, { body: { ids } });
    await ask(container.removeContainer, { params, body: { force: true } });
    await ask(bulk.removeContainers, { body: { ids } });
    await ask(images.readImages);
    for (const read of [images.readImages, images.inspectImageRaw]) await ask(read, { query: { reference: image } });
    await ask(images.tagImage, { body: { image, reference: 'busybox:other' } });
    await ask(images.pushImage, { body: { reference: `${testEngine().deadPort}/nowhere/z:1` } });
    await ask(images.previewImagesPrune, { query: { all: '1', until: '1h' } });
    await ask(images.pruneImages, { body: { until: '1h', ids: ['nowhere'] } });
    await ask(images.removeImage, { body: { reference: 'busybox:other' } });
  });

  await test.step('what is beyond the policy, and who did what', async () => {
    const holds = (await ask(policy.readPolicy)).json;
    await ask(policy.changePolicy, { body: holds });
    await docker('create', '--name', 'beyond', '--privileged', image);
    expect((await ask(policy.listBeyondPolicy)).json).toHaveLength(1);
    await ask(audit.findAudit, { query: { limit: '500' } });
    for (const format of ['csv', 'ndjson']) await ask(audit.exportAudit, { body: { format } });
    await ask(audit.issueExportTicket, { body: { format: 'csv' } });
  });

  await test.step('registries', () => askRegistries(ask));
  await test.step('mirrors', () => askMirrors(ask));

  await test.step('people', async () => {
    const vera = { name: 'vera', password: firstPassword, email: 'vera@example.com', roles: { local: 'viewer' } };
    const { id } = (await ask(people.addPerson, { body: vera })).json as Person;
    await signIn(app, vera.name, vera.password);
    await ask(people.listPeople);
    const [one] = (await ask(people.listPersonSessions, { params: { id } })).json as PersonSession[];
    await ask(people.endPersonSession, { params: { id, sid: one?.id ?? '' } });
    await ask(people.changePerson, { params: { id }, body: { roles: { local: 'admin' } } });
    await ask(people.removePerson, { params: { id } });
  });

  await test.step('keys', async () => {
    const body = { name: 'ci', role: 'viewer', environments: ['local'], days: null };
    const { id, key } = (await ask(keys.makeKey, { body })).json as MadeKey;
    const bearer = { authorization: `Bearer ${key}` };
    await contract.ask(containers.listContainers, { headers: bearer });
    await ask(keys.listKeys);
    await ask(keys.revokeKey, { params: { id } });
    expect((await contract.ask(containers.listContainers, { headers: bearer })).status).toBe(401);
  });

  await test.step('the own account, and this description', async () => {
    await ask(profile.readProfile);
    await ask(profile.changeProfile, { body: { email: 'owner@example.com' } });
    await signIn(app, owner.name, password);
    const sessions = (await ask(profile.listSessions)).json as PersonSession[];
    await ask(profile.endSession, { params: { id: sessions.find(({ current }) => !current)?.id ?? '' } });
    await ask(profile.endOtherSessions);
    await ask(profile.changePassword, { body: { current: password, next: 'four other words there' } });
    await ask(describeApi);
    await ask(session.readSession);
    await ask(session.signOut);
  });
  expect(contract.missing()).toEqual([]);
});

test('the answer to whatever is sent is as the document describes it', async () => {
  const contract = new Contract(app);
  const signedIn = await turnAccountsOn(app, owner);
  await docker('pull', '-q', image);
  for (const endpoint of endpoints) {
    const headers = endpoint === session.signOut ? halves(await signIn(app, owner.name, password)) : halves(signedIn);
    const { params, query, body, path } = endpoint;
    const good = (schema: typeof body) =>
      schema ? arbitraryOf(schema, hintsFor(path)).map(harmless) : fc.constant(undefined);
    const either = (schema: typeof body) =>
      schema ? fc.oneof(good(schema), broken(good(schema)).map(harmless)) : fc.constant(undefined);
    const asked = fc.record({ params: good(params), query: either(query), body: either(body) });
    for (const { body: sent, ...place } of fc.sample(asked, params || query || body ? 5 : 1))
      await contract.ask(endpoint, {
        headers,
        params: { ...asText(place.params), env: 'local' },
        query: asText(place.query),
        body: sent,
      });
  }
});

/** What can stand in a path or a query. */
function asText(value: unknown): Record<string, string> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {};
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key, (typeof part === 'string' ? part : JSON.stringify(part)) || 'z']),
  );
}
