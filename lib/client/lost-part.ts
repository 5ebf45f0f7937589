/** Told to the window when a part of the page did not come: components/recover loads the page again then, once. */
export const lostPart = 'quayside-lost-part';
/** Told to the window when a page begins to be gone to, with its address: where it does not come, that one is loaded. */
export const goingTo = 'quayside-going-to';

/** Watches whether the script of `worker` comes. An error before its first message is that it did not. */
export function watchWorker(worker: Worker): Worker {
  let spoke = false;
  worker.addEventListener('message', () => (spoke = true), { once: true });
  worker.addEventListener('error', () => {
    if (!spoke) window.dispatchEvent(new Event(lostPart));
  });
  return worker;
}
