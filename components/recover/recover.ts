/** How `recover` is set up: the id of the notice, names of events, and times in milliseconds. */
export interface Recovery {
  notice: string;
  /** Tells of a part that did not come. */
  lost: string;
  /** Tells in `detail` the address of a page that is gone to. */
  going: string;
  /** Until the page is loaded again: the machine makes several changes to its network at once. */
  pause: number;
  /** Not again within so long: what did not come twice would not come a third time. */
  apart: number;
}

/**
 * Loads the page again when a script or a stylesheet of it did not come, once; when one does not come then either, shows the
 * notice. Chromium gives up every request when the machine gets or loses a network interface (`ERR_NETWORK_CHANGED`), over
 * loopback too, as whenever Docker makes a network, and a page without one of its scripts stays empty. Where the part is of
 * a page that was gone to and whose address does not stand yet, that page is loaded.
 *
 * It is run as text within the page, before any other script (`Recover`): it must not use anything from outside of itself.
 */
export function recover(win: Window, { notice, lost, going, pause, apart }: Recovery): void {
  const key = 'quayside-loaded-again';
  let begun = false;
  const whole = (address: string) => new URL(address, win.location.href).href.replace(/#.*/, '');
  const way = { from: '', to: '' };
  const load = () => {
    const here = whole('');
    if (way.from === here && whole(way.to) !== here) win.location.assign(way.to);
    else win.location.reload();
  };
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
    win.setTimeout(load, pause);
  };
  win.addEventListener(going, (event) => {
    way.from = whole('');
    way.to = (event as CustomEvent<string>).detail;
  });
  win.addEventListener(lost, again);
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
