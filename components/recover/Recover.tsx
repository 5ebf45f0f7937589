import { goingTo, lostPart } from '@/lib/client/lost-part';
import { recover, type Recovery } from './recover';

const recovery: Recovery = {
  notice: 'page-unfinished',
  lost: lostPart,
  going: goingTo,
  pause: 500,
  apart: 20_000,
};

/**
 * The script that loads the page again when a part of it did not come: within the page itself, since a file of its own might
 * not come either. `nonce`: the one that the answer's Content-Security-Policy lets run.
 */
export function RecoverScript({ nonce }: { nonce: string }) {
  const text = `(${String(recover)})(window,${JSON.stringify(recovery)})`;
  // A browser hides the nonce from the page: React would take that for a difference.
  return <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: text }} />;
}

/** What is shown when a part does not come a second time. It needs no script: its link loads the page. */
export function UnfinishedNotice({ text, again }: { text: string; again: string }) {
  return (
    <p id={recovery.notice} role="alert" className="unfinished" hidden suppressHydrationWarning>
      {text} <a href="">{again}</a>
    </p>
  );
}
