import { LogBook } from './book';
import type { FromBook, FromPage } from './messages';

/** The page hears of changes so often at most. Milliseconds. */
const frameMs = 16;
/** While many lines come at once, a page that draws each frame would take more than the lines do. Milliseconds. */
const bulkMs = 100;
/** A block of this size is one of many. Bytes. */
const bulkBytes = 96 * 1024;
/** Judging lines goes on for so long before messages are heard again. Milliseconds. */
const stepMs = 30;

/** The thread of a page's log: holds the lines, judges and draws them up, so that the page itself has only what is in sight. */
const scope = self as unknown as {
  onmessage: (event: MessageEvent<FromPage>) => void;
  postMessage: (message: FromBook) => void;
};
const book = new LogBook();
let told: ReturnType<typeof setTimeout> | null = null;
let lastTold = -Infinity;
let judging = false;

scope.onmessage = ({ data }) => {
  if ('ask' in data) {
    scope.postMessage({ question: data.question, answer: book.answer(data) });
    return;
  }
  book.do(data);
  if (data.do === 'append' || data.do === 'older') scope.postMessage({ taken: 1 });
  if (data.do === 'sight' || data.do === 'unfold') tell();
  else {
    tellSoon('block' in data && data.block.byteLength >= bulkBytes ? lastTold + bulkMs - performance.now() : 0);
    judge();
  }
};

/** Judges a little at a time; the page sees what was found meanwhile. */
function judge(): void {
  if (judging) return;
  judging = !book.step(performance.now() + stepMs);
  if (!judging) return;
  tellSoon();
  setTimeout(() => {
    judging = false;
    judge();
  });
}

function tellSoon(ms = 0): void {
  told ??= setTimeout(tell, Math.max(frameMs, ms));
}

function tell(): void {
  if (told !== null) clearTimeout(told);
  told = null;
  lastTold = performance.now();
  scope.postMessage({ state: book.state() });
}
