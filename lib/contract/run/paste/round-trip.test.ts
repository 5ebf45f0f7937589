import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aliases, fieldOfFlag, notMeant, shorthands } from '../flags';
import { toCommand } from '../command';
import { toCreateBody } from '../create-body';
import { arbitraryForm } from './arbitrary-form';
import { readCommand } from './read-command';

/** Chunks, so that each test is a short one. */
const chunks = Array.from({ length: 5 }, (_, index) => index + 1);

test('a form, printed and read back, is the same form', () => {
  fc.assert(
    fc.property(arbitraryForm, (form) => {
      const pasted = readCommand(toCommand(form));
      if (pasted.failed !== null) throw new Error(pasted.failed);
      expect(pasted.form).toEqual(form);
      expect(pasted.parts.filter(({ fate }) => fate !== 'understood')).toEqual([]);
      expect(toCreateBody(pasted.form)).toEqual(toCreateBody(form));
    }),
    { numRuns: 500 },
  );
});

describe('20,000 lines of anything are read without an exception, and nothing of them is lost', () => {
  const names = [...fieldOfFlag.keys(), ...Object.keys(notMeant), ...Object.keys(aliases)].map((name) => `--${name}`);
  const piece = fc.oneof(
    fc.constantFrom(
      ...names,
      ...Object.keys(shorthands).map((letter) => `-${letter}`),
      '-itd',
      '--',
      '--nosuch',
      '-Z',
      'docker',
      'run',
      'container',
      'create',
      'sudo',
    ),
    fc.constantFrom(
      '80:80',
      'a=b',
      '/a:/b:ro',
      'type=bind,src=/a',
      'name=x,alias=y',
      '"device=0,1"',
      '8000-9000:8000-9000',
    ),
    fc.constantFrom(
      ' ',
      '\n',
      ' \\\n ',
      `'`,
      '"',
      '\\',
      '`',
      '$(',
      ')',
      '$HOME',
      '${A}',
      '~/',
      '#',
      '>',
      '<x>',
      '&&',
      ';',
      '=',
      '\ue000',
    ),
    fc.string({ maxLength: 6, unit: 'binary' }),
  );
  const line = fc
    .array(fc.tuple(piece, fc.constantFrom('', ' ', ' ')), { maxLength: 16 })
    .map((pieces) => `docker run ${pieces.flat().join('')}`);
  test.each(chunks)('part %i of 5', () => {
    fc.assert(
      fc.property(line, (text) => {
        const pasted = readCommand(text);
        if (pasted.failed !== null) return;
        for (const { path, fate } of pasted.parts)
          if (fate === 'understood' && path === null) throw new Error('Understood, and nowhere in the form.');
        toCommand(pasted.form);
      }),
      { numRuns: 20_000 },
    );
  });
});
