import { describe, expect, test } from 'vitest';
import { runCases } from './cases';
import { flagsOf, linesOf, toCommand } from './command';
import { toCreateBody } from './create-body';
import { RunForm } from './form';
import { fieldNames } from './mapping';

describe('the printed command', () => {
  test.each(runCases)('of $what', ({ form, command }) => {
    expect(toCommand(RunForm.parse(form))).toBe(command);
  });

  test('there are at least 30 cases, each with a description of its own', () => {
    expect(new Set(runCases.map(({ what }) => what)).size).toBe(runCases.length);
    expect(runCases.length).toBeGreaterThanOrEqual(30);
  });

  test('every part names the value that it shows', () => {
    const form = RunForm.parse({ image: 'busybox', tty: true, env: [{ name: '' }, { name: 'A', value: '1' }] });
    expect(flagsOf(form)).toEqual([
      { field: 'tty', path: 'tty', words: ['-t'] },
      { field: 'env', path: 'env.1', words: ['-e', 'A=1'] },
      { field: 'image', path: 'image', words: ['busybox'] },
    ]);
    expect(linesOf(form).map((flags) => flags.map(({ path }) => path))).toEqual([['tty'], ['env.1'], ['image']]);
  });

  test('a command whose quote is still open is shown as one word', () => {
    const form = { ...RunForm.parse({ image: 'busybox' }), command: `echo "hi` };
    expect(toCommand(form)).toBe(`docker run busybox 'echo "hi'`);
  });
});

test.each(fieldNames)('the field %s has a case that sets it', (field) => {
  const blank = RunForm.parse({ image: 'busybox' });
  const sets = runCases.filter(({ form }) => {
    const parsed = RunForm.parse(form);
    return JSON.stringify(parsed[field]) !== JSON.stringify(blank[field]);
  });
  expect(sets.length).toBeGreaterThan(0);
  const parsed = RunForm.parse(sets[0]?.form);
  const without = { ...parsed, [field]: blank[field] };
  expect(toCommand(without)).not.toBe(toCommand(parsed));
  // And the value is told to the engine: another body, name or platform. What is pulled first is asked before.
  if (field !== 'pull') expect(toCreateBody(without)).not.toEqual(toCreateBody(parsed));
});

test('the fields of the schema are exactly those that are mapped', () => {
  expect([...fieldNames].sort()).toEqual(Object.keys(RunForm.shape).sort());
});

test('every field that is filled in reaches the create body', () => {
  const everything = runCases.at(-1);
  expect(toCreateBody(RunForm.parse(everything?.form))).toEqual({
    name: 'docs-site',
    platform: '',
    body: {
      Image: 'nginx:1.27-alpine',
      Entrypoint: ['sleep'],
      Cmd: ['60'],
      Env: ['NGINX_HOST=docs.example'],
      Labels: { env: 'prod' },
      ExposedPorts: { '80/tcp': {} },
      Volumes: {},
      WorkingDir: '/tmp',
      Hostname: 'docs',
      Tty: false,
      OpenStdin: false,
      StdinOnce: false,
      AttachStdin: false,
      AttachStdout: false,
      AttachStderr: false,
      NetworkingConfig: { EndpointsConfig: { 'quayside-net': {} } },
      HostConfig: {
        AutoRemove: false,
        Binds: ['quayside-data:/usr/share/nginx/html:ro'],
        Mounts: [],
        Tmpfs: {},
        PortBindings: { '80/tcp': [{ HostIp: '127.0.0.1', HostPort: '18080' }] },
        NetworkMode: 'quayside-net',
        RestartPolicy: { Name: 'unless-stopped', MaximumRetryCount: 0 },
        Memory: 134_217_728,
        NanoCpus: 1_000_000_000,
      },
    },
  });
});
