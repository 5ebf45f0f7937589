/** How `recover` is set up: the id of the notice, the name of the event that tells of a lost part, and times in milliseconds. */
export interface Recovery {
  notice: string;
  event: string;
  /** Until the page is loaded again: the machine makes several changes to its network at once. */
  pause: number;
  /** Not again within so long: what did not come twice would not come a third time. */
  apart: number;
}

/**
 * Loads the page again when a script or a stylesheet of it did not come, once; when one does not come then either, shows the
 * notice. Chromium gives up every request when the machine gets or loses a network interface (`ERR_NETWORK_CHANGED`), over
 * loopback too, as whenever Docker makes a network, and a page without one of its scripts stays empty.
 *
 * It is run as text within the page, before any other script (`Recover`): it must not use anything from outside of itself.
 */
export function recover(win: Window, { notice, event, pause, apart }: Recovery): void {
  const key = 'quayside-loaded-again';
  let begun = false;
  const show = () => {
    const element = win.document.getElementById(notice);
    if (element) element.hidden = false;
  };
  const again = () => {
    if (begun) return;
    begun = true;
    try {
      const last = Number(win.sessionStorage.getItem(key) ?? 0);
      // A clock that was set back must not keep a page from coming.
      if (Math.abs(Date.now() - last) < apart) throw new Error('again');
      win.sessionStorage.setItem(key, String(Date.now()));
    } catch {
      // Without a memory of what was tried, nothing is tried: it might be tried for ever.
      if (win.document.readyState === 'loading') win.document.addEventListener('DOMContentLoaded', show);
      else show();
      return;
    }
    win.setTimeout(() => win.location.reload(), pause);
  };
  win.addEventListener(event, again);
  // An error of an element does not bubble: it is caught on its way down.
  win.addEventListener(
    'error',
    ({ target }) => {
      const element = target as (Partial<HTMLScriptElement> & Partial<HTMLLinkElement>) | null;
      const isScript = element?.tagName === 'SCRIPT';
      const isSheet = element?.tagName === 'LINK' && element.rel === 'stylesheet';
      const address = (isScript ? element?.src : isSheet ? element?.href : '') ?? '';
      if (address.includes('/_next/static/')) again();
    },
    true,
  );
}
