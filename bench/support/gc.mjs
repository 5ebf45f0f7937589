/**
 * Preloaded with --expose-gc: on SIGUSR2 collects twice and prints the resident set in bytes. V8 gives pages back in the
 * background, so the loop idles a second after each collection.
 */
const idle = () => new Promise((resolve) => setTimeout(resolve, 1000));

process.on('SIGUSR2', async () => {
  for (let round = 0; round < 2; round += 1) {
    globalThis.gc();
    await idle();
  }
  console.log(`rss ${process.memoryUsage.rss()}`);
});
