import { expect } from '@playwright/test';
import { docker, testEngine } from '@/lib/server/testing/test-engine';
import { refusal } from './support/engine';
import { openTray, jobOf, pull } from './support/pull';
import { test } from './support/test';

const engine = testEngine();

const failures = [
  {
    what: 'an image that the registry does not have',
    reference: `${engine.registry}/nope`,
    says: 'There is no such image.',
    next: 'Check the name and the tag',
  },
  {
    what: 'a tag that the image does not have',
    reference: `${engine.registry}/library/busybox:no-such-tag`,
    says: 'There is no such image.',
    next: 'Check the name and the tag',
  },
  {
    what: 'a registry where nothing listens',
    reference: `${engine.deadPort}/busybox`,
    says: 'The engine cannot reach the registry.',
    next: 'Check the host and port in the name',
  },
  {
    what: 'an image behind a password',
    reference: `${engine.privateRegistry.address}/library/busybox`,
    says: 'The registry wants a sign-in, or this image does not exist there.',
    next: 'A private image needs a sign-in',
  },
];

for (const { what, reference, says, next } of failures)
  test(`${what}: a plain sentence, the engine’s own words, what to do next`, async ({ signedIn }) => {
    const words = await refusal('pull', reference);
    const job = await pull(signedIn, reference);
    await expect(job).toHaveAccessibleName(/: Failed$/);
    await expect(job).toContainText(says);
    await expect(job).toContainText(words);
    await expect(job).toContainText(next);
    await expect(job.getByRole('button', { name: 'Try again' })).toBeVisible();
    expect(await docker('images', '-q')).toBe('');
  });

test('what cannot be a reference is told as it is typed, and is not sent', async ({ signedIn }) => {
  const tray = await openTray(signedIn);
  const jobs = await tray.getByRole('article').count();
  await tray.getByRole('combobox', { name: 'Image' }).fill('Python');
  await expect(tray.getByText('Names of images are lower case.')).toBeVisible();
  await tray.getByRole('button', { name: 'Pull', exact: true }).first().click();
  await expect(tray.getByRole('combobox', { name: 'Image' })).toHaveAttribute('aria-invalid', 'true');
  expect(await tray.getByRole('article').count()).toBe(jobs);
});

test('the same image comes through the prefix of a mirror', async ({ signedIn }) => {
  const reference = `${engine.prefixMirror}/python:3.11.5-alpine`;
  const job = await pull(signedIn, reference);
  await expect(job).toHaveAccessibleName(/: Done$/);
  await expect(job).toContainText('Newer image downloaded');
  const digests = await docker('image', 'inspect', reference, '--format', '{{join .RepoDigests " "}}');
  await expect(job).toContainText(digests.split('@')[1] ?? 'no digest');

  await pull(signedIn, reference);
  const tray = await openTray(signedIn);
  await expect(jobOf(tray, reference)).toContainText('Up to date');
});
