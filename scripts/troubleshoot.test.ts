import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from './lib/paths.mjs';

const text = (file: string) => readFileSync(join(root, file), 'utf8');

/** What the guide quotes: block quotes, a paragraph each. */
const quotes = text('docs/troubleshoot.md')
  .split(/\n{2,}/)
  .filter((paragraph) => paragraph.startsWith('> '))
  .map((paragraph) => paragraph.replaceAll(/^> ?/gm, '').replaceAll(/\s+/g, ' ').trim());

/** The text of a source, with literals that were broken over lines joined, markup of messages left out. */
const words = (source: string) => source.replaceAll(/['`] \+\s*['`]/g, '').replaceAll(/<\/?code>/g, '');

const sources = [
  'docker-compose.yml',
  ...['lib/server', 'lib/i18n/en', 'scripts'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(ts|mjs)$/.test(file) && !file.includes('.test.'))
      .map((file) => `${folder}/${file}`),
  ),
].map((file) => words(text(file)));

/** Whether the parts of a quote, between what differs, stand in one source in their order. */
function isSaid(quote: string): boolean {
  const parts = quote
    .split('…')
    .map((part) => part.trim())
    .filter((part) => /\w/.test(part));
  return sources.some((source) => {
    let at = 0;
    return parts.every((part) => (at = source.indexOf(part, at)) >= 0);
  });
}

it('quotes messages in the guide to trouble', () => {
  expect(quotes.length).toBeGreaterThan(40);
});
it.each(quotes)('quotes what Quayside really says: %s', (quote) => {
  expect(quote.replaceAll(/[^\p{L}]/gu, '').length, 'enough words to be found by').toBeGreaterThan(10);
  expect(isSaid(quote)).toBe(true);
});
it('would notice a message that nobody says', () => {
  expect(isSaid('Port … is taken by the harbour master')).toBe(false);
});
