import { expect, test } from 'vitest';
import { changesOf, ImportQuery } from './archives';
import { isChange } from './changes';
import { savedName } from './names';

test.each([
  [['busybox:latest'], 'busybox-latest.tar'],
  [['registry.example:5000/team/app:1.2', 'busybox'], 'app-1.2-and-1-more.tar'],
  [[`sha256:${'ab'.repeat(32)}`], 'abababababab.tar'],
  [[`team/app@sha256:${'cd'.repeat(32)}`], 'app-cdcdcdcdcdcd.tar'],
])('%j are saved as %s', (references, name) => expect(savedName(references)).toBe(name));

test.each(['CMD ["sh"]', 'env A=b', 'EXPOSE 80', 'HEALTHCHECK NONE', 'LABEL a="b c"'])('%s is a change', (line) =>
  expect(isChange(line)).toBe(true),
);
test.each(['RUN rm -rf /', 'COPY . .', 'FROM busybox', 'ADD a b', 'CMD', 'constructor x', ''])('%s is none', (line) =>
  expect(isChange(line)).toBe(false),
);

test('changes are told a line each, and blank lines are none', () => {
  expect(changesOf(' CMD ["sh"] \n\n  ENV A=b\n')).toEqual(['CMD ["sh"]', 'ENV A=b']);
  expect(ImportQuery.safeParse({ changes: 'CMD ["sh"]\nENV A=b' }).success).toBe(true);
  expect(ImportQuery.safeParse({ changes: 'CMD ["sh"]\nRUN true' }).success).toBe(false);
});
