import { LogBook } from './book';
import type { FromBook, FromPage } from './messages';

/** The page hears of changes so often at most. Milliseconds. */
const frameMs = 16;
/** Judging lines goes on for so long before messages are heard again. Milliseconds. */
const stepMs = 30;

/** The thread of a page's log: holds the lines, judges and draws them up, so that the page itself has only what is in sight. */
const scope = self as unknown as {
  onmessage: (event: MessageEvent<FromPage>) => void;
  postMessage: (message: FromBook) => void;
};
const book = new LogBook();
let told: ReturnType<typeof setTimeout> | null = null;
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
    tellSoon();
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

function tellSoon(): void {
  told ??= setTimeout(tell, frameMs);
}

function tell(): void {
  if (told !== null) clearTimeout(told);
  told = null;
  scope.postMessage({ state: book.state() });
}
