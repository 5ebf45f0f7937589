import { expect, test } from 'vitest';
import { equivalentCommand } from './equivalent';

const exec = { kind: 'exec', containerName: 'web', command: 'sh', user: '', tty: true } as const;

test('an exec is docker exec -it', () => {
  expect(equivalentCommand(exec)).toBe('docker exec -it web sh');
});
test('without a TTY it is -i alone', () => {
  expect(equivalentCommand({ ...exec, tty: false })).toBe('docker exec -i web sh');
});
test('the user is told, quoted where a shell would cut it', () => {
  expect(equivalentCommand({ ...exec, user: '1000:100' })).toBe('docker exec -it -u 1000:100 web sh');
  expect(equivalentCommand({ ...exec, user: "o'neil" })).toBe(`docker exec -it -u 'o'"'"'neil' web sh`);
});
test('a command is written so that a shell reads the words that are run', () => {
  expect(equivalentCommand({ ...exec, command: `sh -c "echo $HOME"` })).toBe(`docker exec -it web sh -c 'echo $HOME'`);
});
test('what joins the main process is docker attach', () => {
  expect(equivalentCommand({ ...exec, kind: 'attach' })).toBe('docker attach web');
  expect(equivalentCommand({ ...exec, kind: 'run' })).toBe('docker attach web');
});
