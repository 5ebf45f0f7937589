/** Preloaded with --expose-gc: on SIGUSR2 collects twice and prints the resident set in bytes. */
process.on('SIGUSR2', () => {
  globalThis.gc();
  globalThis.gc();
  console.log(`rss ${process.memoryUsage.rss()}`);
});
