import { execFile, execFileSync } from 'node:child_process';
import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { runCases } from '@/lib/contract/run/cases';
import { toCommand } from '@/lib/contract/run/command';
import { toCreateBody } from '@/lib/contract/run/create-body';
import { isOlder, unmetNeeds } from '@/lib/contract/run/needs';
import { RunForm } from '@/lib/contract/run/form';
import { connectEngine } from '../docker/engines';
import { createJudgedDocker } from '../docker/judged-docker';
import { claimPort } from '../testing/claim-port';
import { docker, testEngine } from '../testing/test-engine';
import type { Failure } from '../errors/failure';
import { isEmpty } from '../policy/fields/check-fields';
import { comparable } from './inspect-differences';

const engine = connectEngine(`unix://${testEngine().socket}`);
const client = createJudgedDocker(engine.judged);
let path: string;
/** What is started publishes here: the ports of the table may be in use on this machine. */
let claimed: Awaited<ReturnType<typeof claimPort>>;
/** Containers that were there before; all later ones are this test's own. */
let before: Set<string>;

beforeAll(async () => {
  claimed = await claimPort();
  path = await mkdtemp(join(tmpdir(), 'quayside-cli-'));
  await symlink(testEngine().docker, join(path, 'docker'));
  for (const image of ['busybox:latest', 'python:3.11.5-alpine', 'nginx:1.27-alpine'])
    await docker('pull', '-q', image);
  await docker('network', 'create', '--subnet', '10.213.7.0/24', '--ipv6', '--subnet', 'fd00:213::/64', 'quayside-net');
  await docker('network', 'create', '--subnet', '10.213.8.0/24', 'quayside-net2');
  await docker('volume', 'create', 'quayside-data');
  await docker('run', '--rm', '-v', 'quayside-data:/data', 'busybox:latest', 'mkdir', '/data/inner');
  await docker('run', '-d', '-i', '--name', 'quayside-other', '--ipc', 'shareable', '-v', '/cache', 'busybox:latest');
  before = new Set(await containers());
});
afterEach(removeContainers);
afterAll(async () => {
  await docker('rm', '--force', '--volumes', 'quayside-other');
  await docker('network', 'rm', 'quayside-net', 'quayside-net2');
  await docker('volume', 'rm', 'quayside-data', 'quayside-options');
  await rm(path, { recursive: true });
  await claimed.release();
  engine.close();
});

/** What this engine's CLI and API both know; those of newer ones are tested there (`npm run test:engines`). */
const api = JSON.parse(
  execFileSync(
    testEngine().docker,
    ['-H', `unix://${testEngine().socket}`, 'version', '--format', '{{json .Server.APIVersion}}'],
    { encoding: 'utf8' },
  ),
) as string;
/** What this engine and its CLI both know. */
const known = runCases.filter(
  ({ form, since }) => unmetNeeds(RunForm.parse(form), api).length === 0 && !(since && isOlder(api, since)),
);

describe('a container made by the printed command and one made by the form are the same', () => {
  test.each(known)('$what', async ({ form: input, refused, forgotten = [] }) => {
    const form = onFreePorts(RunForm.parse(input));
    if (refused) return expectRefusal(form, refused);
    // What runs in the foreground is created only: the same options, read by the same code of the CLI.
    const command = toCommand(form);
    const byCli = await inspect(await shell(form.detach ? command : command.replace(/^docker run/, 'docker create')));
    if (form.name) expect(byCli).toHaveProperty('Name', `/${form.name}`);
    await removeContainers();

    const { id } = await create(form);
    if (form.detach) await client.containers.start(id);
    const byForm = await inspect(id);
    if (form.name) expect(byForm).toHaveProperty('Name', `/${form.name}`);

    for (const field of forgotten) if (isEmpty(byCli.HostConfig[field])) delete byForm.HostConfig[field];
    expect(comparable(byForm)).toEqual(comparable(byCli));
    // What the engine makes by itself is left out there; what was asked for is not.
    for (const { mac } of [form.endpoint, ...form.moreNetworks])
      for (const made of [byForm, byCli]) expect(JSON.stringify(made)).toContain(`"${mac}"`);
  });
});

test('the printed command runs as it stands, with a terminal and without', async () => {
  const zen = RunForm.parse({
    image: 'python:3.11.5-alpine',
    command: `python -c 'print(6*7, "$HOME")'`,
    remove: true,
  });
  expect(await shell(toCommand(zen))).toBe('42 $HOME');
  const terminal = RunForm.parse({ image: 'busybox', interactive: true, tty: true, command: 'tty', remove: true });
  await promisify(execFile)('script', ['-qec', toCommand(terminal), join(path, 'typescript')], { env: environment() });
  expect(await shell(`cat ${join(path, 'typescript')}`)).toContain('/dev/pts/0');
});

/** Our own create, as the engine's version reads it. */
const create = (form: RunForm) => client.containers.create(toCreateBody(form));

/** What the engine's host cannot do is refused by the same words, whichever way it is asked. */
async function expectRefusal(form: RunForm, words: RegExp) {
  const byCli = await shell(toCommand(form).replace(/^docker run/, 'docker create')).then(
    () => 'made',
    (error: Error) => error.message,
  );
  const byForm = await create(form).then(
    () => 'made',
    (error: Failure) => error.details.detail ?? error.message,
  );
  if (byCli === 'made') expect(byForm).toBe('made');
  else for (const said of [byCli, byForm]) expect(said).toMatch(words);
}

/** The form with the claimed port in the place of the one that it asks for, where the container is started. */
function onFreePorts(form: RunForm): RunForm {
  if (!form.detach) return form;
  const asked = form.ports.filter(({ hostPort }) => hostPort);
  expect(asked.length).toBeLessThanOrEqual(1);
  return { ...form, ports: form.ports.map((one) => (one.hostPort ? { ...one, hostPort: claimed.port } : one)) };
}

function environment() {
  const { socket, dockerConfig } = testEngine();
  return {
    ...process.env,
    PATH: `${path}:${process.env.PATH}`,
    DOCKER_HOST: `unix://${socket}`,
    DOCKER_CONFIG: dockerConfig,
  };
}

/** What a POSIX shell prints that was given `line`, with `docker` first in its PATH. */
async function shell(line: string): Promise<string> {
  const { stdout } = await promisify(execFile)('sh', ['-c', line], { env: environment() });
  return stdout.trim();
}

interface Told {
  Id: string;
  HostConfig: Record<string, unknown>;
}
async function inspect(id: string): Promise<Told> {
  const [container] = JSON.parse(await docker('inspect', '--type', 'container', id)) as [Told];
  return container;
}

async function containers(): Promise<string[]> {
  return (await docker('ps', '-aq')).split('\n').filter(Boolean);
}

async function removeContainers(): Promise<void> {
  const mine = (await containers()).filter((id) => !before.has(id));
  if (mine.length > 0) await docker('rm', '--force', '--volumes', ...mine);
}
