import { execFile } from 'node:child_process';
import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { runCases } from '@/lib/contract/run/cases';
import { toCommand } from '@/lib/contract/run/command';
import { toCreateBody } from '@/lib/contract/run/create-body';
import { RunForm } from '@/lib/contract/run/form';
import { connectEngine } from '../docker/engines';
import { createJudgedDocker } from '../docker/judged-docker';
import { claimPort } from '../testing/claim-port';
import { docker, testEngine } from '../testing/test-engine';
import { comparable } from './inspect-differences';

const engine = connectEngine(`unix://${testEngine().socket}`);
const client = createJudgedDocker(engine.judged);
let path: string;
/** What is started publishes here: the ports of the table may be in use on this machine. */
let claimed: Awaited<ReturnType<typeof claimPort>>;
/** Containers that were there before; all later ones are this test's own. */
let before: Set<string>;

beforeAll(async () => {
  before = new Set(await containers());
  claimed = await claimPort();
  path = await mkdtemp(join(tmpdir(), 'quayside-cli-'));
  await symlink(testEngine().docker, join(path, 'docker'));
  for (const image of ['busybox:latest', 'python:3.11.5-alpine', 'nginx:1.27-alpine'])
    await docker('pull', '-q', image);
  await docker('network', 'create', 'quayside-net');
  await docker('volume', 'create', 'quayside-data');
});
afterEach(removeContainers);
afterAll(async () => {
  await docker('network', 'rm', 'quayside-net');
  await docker('volume', 'rm', 'quayside-data');
  await rm(path, { recursive: true });
  await claimed.release();
  engine.close();
});

describe('a container made by the printed command and one made by the form are the same', () => {
  test.each(runCases)('$what', async ({ form: input }) => {
    const form = onFreePorts(RunForm.parse(input));
    // What runs in the foreground is created only: the same options, read by the same code of the CLI.
    const command = toCommand(form);
    const byCli = await inspect(await shell(form.detach ? command : command.replace(/^docker run/, 'docker create')));
    if (form.name) expect(byCli).toHaveProperty('Name', `/${form.name}`);
    await removeContainers();

    const { id } = await client.containers.create(toCreateBody(form));
    if (form.detach) await client.containers.start(id);
    const byForm = await inspect(id);
    if (form.name) expect(byForm).toHaveProperty('Name', `/${form.name}`);

    expect(comparable(byForm)).toEqual(comparable(byCli));
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

async function inspect(id: string): Promise<{ Id: string }> {
  const [container] = JSON.parse(await docker('inspect', '--type', 'container', id)) as [{ Id: string }];
  return container;
}

async function containers(): Promise<string[]> {
  return (await docker('ps', '-aq')).split('\n').filter(Boolean);
}

async function removeContainers(): Promise<void> {
  const mine = (await containers()).filter((id) => !before.has(id));
  if (mine.length > 0) await docker('rm', '--force', '--volumes', ...mine);
}
