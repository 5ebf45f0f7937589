import { expect, it } from 'vitest';
import { templateOf, templatePath } from './template-path';

it.each([
  [['HostConfig', 'Memory'], '.HostConfig.Memory'],
  [['Mounts', 0, 'Source'], '(index .Mounts 0).Source'],
  [['Config', 'Labels', 'com.example.a-b'], 'index .Config.Labels "com.example.a-b"'],
  [['NetworkSettings', 'Ports', '80/tcp', 0, 'HostPort'], '(index (index .NetworkSettings.Ports "80/tcp") 0).HostPort'],
  [['Config', 'Labels', 'say "hi"'], 'index .Config.Labels "say \\"hi\\""'],
  [['Args', 1], 'index .Args 1'],
  [[], '.'],
])('%j is %s', (path, written) => expect(templatePath(path)).toBe(written));

it('prints what holds more as JSON', () => {
  expect(templateOf(['HostConfig'], true)).toBe('{{json .HostConfig}}');
  expect(templateOf(['Mounts', 0], true)).toBe('{{json (index .Mounts 0)}}');
  expect(templateOf(['HostConfig', 'Memory'], false)).toBe('{{.HostConfig.Memory}}');
});
