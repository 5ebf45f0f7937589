import { expect } from '@playwright/test';
import { heldRegistry } from '@/lib/server/testing/held-registry';
import { docker, testEngine } from '@/lib/server/testing/test-engine';
import { startApp } from './support/app';
import { expectNoViolations } from './support/axe';
import { pull } from './support/pull';
import { signIn, test } from './support/test';

test('of several pulls two go on, the others wait, one that waits is cancelled, and the next takes the place', async ({
  page,
}) => {
  const held = await Promise.all(Array.from({ length: 4 }, heldRegistry));
  const app = await startApp(`unix://${testEngine().socket}`, { variables: { QUAYSIDE_PULLS: '2' } });
  const reference = (at: number) => `${held[at]?.address}/library/busybox:latest`;
  try {
    await signIn(page, app);
    const first = await pull(page, reference(0));
    const second = await pull(page, reference(1));
    const third = await pull(page, reference(2));
    const fourth = await pull(page, reference(3));
    await Promise.all([held[0]?.asked, held[1]?.asked]);
    for (const one of [third, fourth]) {
      await expect(one).toHaveAccessibleName(/: queued$/);
      await expect(one).toContainText('Waits for its turn');
    }
    await expectNoViolations(page, 'pulls that wait');

    await third.getByRole('button', { name: 'Cancel' }).click();
    await expect(third).toHaveAccessibleName(/: Cancelled$/);
    await expect(fourth).toHaveAccessibleName(/: queued$/);

    held[0]?.release();
    await expect(first).toHaveAccessibleName(/: Done$/);
    await held[3]?.asked;
    await expect(fourth).not.toHaveAccessibleName(/: queued$/);
    held[1]?.release();
    held[3]?.release();
    for (const one of [second, fourth]) await expect(one).toHaveAccessibleName(/: Done$/);
    const names = await docker('images', '--format', '{{.Repository}}:{{.Tag}}');
    expect([0, 1, 2, 3].filter((at) => names.includes(reference(at)))).toEqual([0, 1, 3]);
    expect(held[2]?.wasAsked(), 'it never began').toBe(false);
  } finally {
    await app.stop();
    for (const one of held) await one.close();
  }
});
