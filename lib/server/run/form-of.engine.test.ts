import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCases } from '@/lib/contract/run/cases';
import { toCommand } from '@/lib/contract/run/command';
import { RunForm } from '@/lib/contract/run/form';
import { isOlder, unmetNeeds } from '@/lib/contract/run/needs';
import { splitWords } from '@/lib/contract/run/words';
import { createDocker } from '../docker/docker';
import { connectEngine } from '../docker/engines';
import { docker, testEngine } from '../testing/test-engine';
import { formOf } from './form-of';
import { comparable } from './inspect-differences';

const engine = connectEngine(`unix://${testEngine().socket}`);
const client = createDocker(engine.plain);
const images = ['busybox:latest', 'python:3.11.5-alpine', 'nginx:1.27-alpine'];
/** So many containers are made at a time. */
const atOnce = 4;
let before: Set<string>;

beforeAll(async () => {
  await Promise.all(images.map((image) => docker('pull', '-q', image)));
  await docker('network', 'create', '--subnet', '10.213.7.0/24', '--ipv6', '--subnet', 'fd00:213::/64', 'quayside-net');
  await docker('network', 'create', '--subnet', '10.213.8.0/24', 'quayside-net2');
  await docker('volume', 'create', 'quayside-data');
  before = new Set(await containers());
  await docker('run', '-d', '-i', '--name', 'quayside-other', '--ipc', 'shareable', '-v', '/cache', 'busybox:latest');
});
afterAll(async () => {
  const mine = (await containers()).filter((id) => !before.has(id));
  await docker('rm', '--force', '--volumes', ...mine);
  await docker('network', 'rm', 'quayside-net', 'quayside-net2');
  await docker('volume', 'rm', '--force', 'quayside-data', 'quayside-options');
  engine.close();
});

test('each container, read back as a command and made again by it, is the same, and nothing of it is unsaid', async () => {
  const api = await docker('version', '--format', '{{.Server.APIVersion}}');
  const waiting = runCases.filter(
    ({ form, refused, since }) =>
      !refused && !(since && isOlder(api, since)) && unmetNeeds(RunForm.parse(form), api).length === 0,
  );
  let compared = 0;
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const first = await create(toCommand({ ...RunForm.parse(next.form), name: '', detach: false }));
      const { form, unsaid, imageGone } = await formOf(client, first);
      const second = await create(toCommand({ ...form, name: '' }));
      expect.soft({ imageGone, unsaid }, next.what).toEqual({ imageGone: false, unsaid: [] });
      expect.soft(await told(second), `${next.what}: ${toCommand(form)}`).toEqual(await told(first));
      compared += 1;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  expect(compared).toBeGreaterThan(50);
});

test('what an image says by itself is not said again, and all of it is once the image is gone', async () => {
  await docker('tag', 'nginx:1.27-alpine', 'quayside-only:1');
  const id = await create('docker run -e OWN=1 quayside-only:1');
  const { form } = await formOf(client, id);
  expect({ ...form, name: '' }).toEqual(
    RunForm.parse({ image: 'quayside-only:1', env: [{ name: 'OWN', value: '1' }] }),
  );
  await docker('rmi', '--no-prune', 'quayside-only:1');
  expect((await formOf(client, id)).form).toMatchObject({ image: 'quayside-only:1', entrypoint: '', command: '' });
});

/** Made and not started: the same options but for `-d`, read by the same code of the CLI. */
async function create(command: string): Promise<string> {
  const { docker: cli, socket, dockerConfig } = testEngine();
  const [, , ...words] = splitWords(command) ?? [];
  const { stdout } = await promisify(execFile)(cli, ['-H', `unix://${socket}`, 'create', ...words], {
    env: { ...process.env, DOCKER_CONFIG: dockerConfig },
  });
  return stdout.trim();
}

/** What the engine says of a container: its own bridge is told by two names, and links are kept with the container's name. */
async function told(id: string): Promise<unknown> {
  const inspected = (await client.containers.inspect(id)) as { Id: string; Name: string };
  const text = JSON.stringify(inspected).replaceAll(`${inspected.Name}/`, '/NAME/');
  return comparable(JSON.parse(text.replace('"NetworkMode":"bridge"', '"NetworkMode":"default"')) as { Id: string });
}

async function containers(): Promise<string[]> {
  return (await docker('ps', '-aq', '--no-trunc')).split('\n').filter(Boolean);
}
