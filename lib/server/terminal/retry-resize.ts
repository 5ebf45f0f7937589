/** The engine takes a size only once the process runs, some ms after the start was answered. */
const tries = 8;
const firstPauseMs = 10;

/** Sets the size of a process that was just started, again for about a second while the engine refuses. Never throws. */
export async function retryResize(resize: () => Promise<void>): Promise<void> {
  for (let attempt = 0; attempt < tries; attempt++) {
    const done = await resize().then(
      () => true,
      () => false,
    );
    if (done) return;
    await new Promise((resolve) => setTimeout(resolve, firstPauseMs * 2 ** attempt).unref());
  }
}
