import { expect, it } from 'vitest';
import { requireStrong } from '@/lib/server/auth/password-strength';
import { strengthOf, suggestPassword } from './strength';

const about = ['lin.wei', 'lin.wei@harbour.example'];

it.each([
  'password12',
  'lin.wei.2026',
  'quayside-docker',
  '1234567890',
  'quay-heron-lantern-41',
  'aaaaaaaaaaaa',
  'a'.repeat(30),
  `${'a'.repeat(24)} quay heron`,
])('says of %j what the server will decide', async (password) => {
  const refused = await requireStrong(password, about).then(
    () => false,
    () => true,
  );
  expect(strengthOf(password, about) < 2).toBe(refused);
});

it('suggests passwords that are hard to guess, and never the same', () => {
  const drawn = Array.from({ length: 50 }, suggestPassword);
  expect(new Set(drawn).size).toBe(50);
  for (const password of drawn) expect(strengthOf(password, about)).toBe(4);
});
