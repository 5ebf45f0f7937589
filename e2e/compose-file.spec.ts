import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { expect } from '@playwright/test';
import { runCases } from '@/lib/contract/run/cases';
import { toCommand } from '@/lib/contract/run/command';
import { toCompose } from '@/lib/contract/run/compose/to-compose';
import { RunForm } from '@/lib/contract/run/form';
import { fromContainer } from '@/lib/contract/run/from-container/from-container';
import type { InspectedContainer, InspectedImage } from '@/lib/contract/run/from-container/inspected';
import { splitWords } from '@/lib/contract/run/words';
import { docker, testEngine } from '@/lib/server/testing/test-engine';
import { composePlugin } from './support/compose-plugin';
import { test } from './support/test';

/** Of the table of containers those that compose makes without a network of people's; each has other fields. */
const kinds = [
  'a command with quotes, a variable and a glob',
  'variables with hostile values',
  'labels with hostile values',
  'user, directory and host name',
  'groups, a domain, an init, and how it is ended',
  'memory with options',
  'limits of its processes',
  'a health check',
  'capabilities, security options and kernel settings',
  'a log driver with options',
];
const what = '{{json .}}';
type Told = Record<string, Record<string, unknown>>;

test('compose makes the same container of the file that the page of a container has', async ({}, testInfo) => {
  testInfo.setTimeout(120_000);
  const compose = await composePlugin();
  const { socket, dockerConfig } = testEngine();
  const env = { ...process.env, DOCKER_HOST: `unix://${socket}`, DOCKER_CONFIG: dockerConfig };
  for (const image of ['busybox:latest', 'python:3.11.5-alpine']) await docker('pull', '-q', image);
  for (const kind of kinds) {
    const found = runCases.find((one) => one.what === kind);
    expect(found, kind).toBeDefined();
    const [, , ...words] = splitWords(toCommand({ ...RunForm.parse(found?.form), name: 'made', detach: false })) ?? [];
    await docker('create', ...words);
    const first = JSON.parse(await docker('inspect', 'made', '--format', what)) as InspectedContainer;
    const image = JSON.parse(await docker('image', 'inspect', first.Image, '--format', what)) as InspectedImage;
    const file = testInfo.outputPath('compose.yaml');
    await writeFile(file, toCompose(fromContainer(first, image)).yaml);
    await docker('rm', '-fv', 'made');
    await promisify(execFile)(compose, ['-p', 'made', '-f', file, 'up', '--no-start'], { env });
    const second = JSON.parse(await docker('inspect', 'made', '--format', what)) as InspectedContainer;
    await docker('rm', '-fv', 'made');
    expect(comparable(second), kind).toEqual(comparable(first));
  }
});

/** What a container was asked for, without the marks of compose, what holds it, and the order of lists. */
function comparable({ Config, HostConfig, Id }: InspectedContainer): unknown {
  const { Config: config, HostConfig: host } = { Config, HostConfig } as unknown as Told;
  const labels = Object.entries(Config.Labels ?? {}).filter(([name]) => !name.startsWith('com.docker.compose.'));
  const asked = {
    ...config,
    Labels: Object.fromEntries(labels),
    Hostname: Config.Hostname === Id.slice(0, 12) ? '' : Config.Hostname,
  };
  const ofHost = { ...host, RestartPolicy: HostConfig.RestartPolicy?.Name || 'no', NetworkMode: 'bridge' };
  const left = /^(?:Attach|StdinOnce|ConsoleSize)/;
  return sorted(Object.fromEntries(Object.entries({ ...asked, ...ofHost }).filter(([key]) => !left.test(key))));
}

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value || null;
  const items = Array.isArray(value)
    ? value.map(sorted).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
    : Object.fromEntries(
        Object.entries(value).flatMap(([key, inner]) => {
          const told = sorted(inner);
          return told === null ? [] : [[key, told]];
        }),
      );
  return Object.keys(items).length === 0 ? null : items;
}
