import type { Viewer } from './viewer';

/**
 * Which of a session's viewers answers what its program asks the terminal (attributes, cursor position, colours): each
 * page has a terminal of its own, and a second answer would be read as keys. It is the one who typed last, else who came
 * first. What a page is shown again after a reload is not answered again.
 */
export class Answering {
  #viewer: Viewer | null = null;
  /** What is asked from this cursor on nobody has been told to answer yet, or `#viewer` is. */
  #from = 0;

  joined(viewer: Viewer): void {
    if (!this.#viewer) this.#tell(viewer);
  }

  /** `end` is the cursor after the newest output: the one before answers up to there. */
  typed(viewer: Viewer, end: number): void {
    if (viewer === this.#viewer) return;
    this.#viewer?.out.answers(this.#from, end);
    this.#from = end;
    this.#tell(viewer);
  }

  /** `others` are those who still watch. */
  left(viewer: Viewer, others: Iterable<Viewer>): void {
    if (viewer !== this.#viewer) return;
    this.#viewer = null;
    this.#from = Math.max(this.#from, viewer.shown);
    const [next] = others;
    if (next) this.#tell(next);
  }

  #tell(viewer: Viewer): void {
    this.#viewer = viewer;
    viewer.out.answers(this.#from, null);
  }
}
