/**
 * Preloaded with --expose-gc: on SIGUSR2 collects until nothing more goes and prints what the process holds, as a line of
 * JSON. Bytes; `handles` counts what keeps the event loop alive, by kind.
 */
const idle = () => new Promise((resolve) => setTimeout(resolve, 500));

process.on('SIGUSR2', async () => {
  for (let round = 0; round < 3; round += 1) {
    globalThis.gc();
    await idle();
  }
  const { heapUsed, external } = process.memoryUsage();
  /** @type {Record<string, number>} */
  const handles = {};
  for (const kind of process.getActiveResourcesInfo()) handles[kind] = (handles[kind] ?? 0) + 1;
  console.log(JSON.stringify({ event: 'probe', heap: heapUsed + external, handles }));
});
