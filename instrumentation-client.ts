import { goingTo } from '@/lib/client/lost-part';

/**
 * Next calls this when a link or the router begins to go to `url`, and changes the address once all parts of that page are
 * there (Next, instrumentation-client.js).
 */
export function onRouterTransitionStart(url: string): void {
  window.dispatchEvent(new CustomEvent(goingTo, { detail: url }));
}
