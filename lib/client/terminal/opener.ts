/** The dock carries it, so that what lies in it is not taken for what opened it. */
export const dockAttribute = 'data-terminals';

/**
 * What a person pressed last to get a terminal: it gets the focus back when that is closed. A button may have been drawn
 * anew meanwhile: it is then found by its id.
 */
export class Opener {
  #element: HTMLElement | null = null;

  /** A terminal is asked for now: the element with the focus did it, unless that lies in the dock. */
  note(): void {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body) return;
    if (!element.closest(`[${dockAttribute}]`)) this.#element = element;
  }

  /** Moves the focus to it; to the page where it is no longer there. */
  giveBack(): void {
    const element = this.#element;
    const anew = element?.id ? document.getElementById(element.id) : null;
    for (const candidate of [element, anew, document.getElementById('main')]) {
      if (!candidate?.isConnected) continue;
      candidate.focus({ preventScroll: candidate.id === 'main' });
      if (document.activeElement === candidate) return;
    }
  }
}
