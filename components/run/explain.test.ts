import { createTranslator } from 'next-intl';
import { describe, expect, test } from 'vitest';
import { runCases } from '@/lib/contract/run/cases';
import { flagsOf } from '@/lib/contract/run/command';
import { RunForm } from '@/lib/contract/run/form';
import { messagesOf } from '@/lib/i18n/messages';
import { locales } from '@/lib/i18n/locales';
import { explain } from './explain';

describe.each(locales)('in %s', (locale) => {
  const t = createTranslator({ locale, messages: messagesOf(locale), namespace: 'run' });
  const sentencesOf = (form: RunForm) =>
    flagsOf(form).map((flag) => {
      const { key, values } = explain(form, flag);
      return t(`says.${key}`, values);
    });

  test.each(runCases)('every part of $what is explained, with its values', ({ form }) => {
    for (const sentence of sentencesOf(RunForm.parse(form))) expect(sentence).toMatch(/^[^{}]{4,}[.。]$/);
  });
});

test('who reaches a port is told from its address', () => {
  const keyOf = (port: object) => {
    const form = RunForm.parse({ image: 'x', ports: [{ hostPort: '8080', containerPort: '80', ...port }] });
    return explain(form, flagsOf(form)[0]!).key;
  };
  expect(keyOf({})).toBe('portLocal');
  expect(keyOf({ hostIp: '' })).toBe('portAll');
  expect(keyOf({ hostIp: '0.0.0.0' })).toBe('portAll');
  expect(keyOf({ hostIp: '192.168.1.20' })).toBe('portAddress');
  expect(keyOf({ hostPort: '' })).toBe('portChosen');
});
