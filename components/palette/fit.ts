/** The words of what was typed, lower-case; Chinese and other scripts part without a blank ("停止web"). */
export function wordsOf(query: string): string[] {
  return query
    .toLowerCase()
    .split(/\s+|(?<=\p{Script=Han})(?=\P{Script=Han})|(?<=\P{Script=Han})(?=\p{Script=Han})/u)
    .filter((word) => word.trim() !== '');
}

/**
 * How well `word` fits `text`, both lower-case: 100 for its beginning, 80 for the beginning of a word in it, 60 inside, at
 * most 40 for its letters in their order, begun at a word; 0 not at all. What is shorter fits better by a little.
 */
export function fit(word: string, text: string): number {
  const brevity = 5 / (1 + text.length / 16);
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (at === 0) return 100 + brevity + (word.length === text.length ? 20 : 0);
    if (!isWordy(text[at - 1])) return 80 + brevity;
  }
  if (text.includes(word)) return 60 + brevity;
  return scattered(word, text);
}

/** Letters in their order, each right behind the one before or at the beginning of a word: "pgb" in "pg-backup". */
function scattered(word: string, text: string): number {
  if (word.length < 2) return 0;
  let at = -1;
  let jumps = 0;
  for (const letter of word) {
    if (text[at + 1] === letter && at >= 0) {
      at += 1;
      continue;
    }
    let next = at + 1;
    while (next < text.length && !(text[next] === letter && !isWordy(text[next - 1]))) next += 1;
    if (next === text.length) return 0;
    jumps += 1;
    at = next;
  }
  return Math.max(10, 44 - jumps * 4);
}

function isWordy(letter: string | undefined): boolean {
  return letter !== undefined && /[\p{L}\p{N}]/u.test(letter);
}

/** How well all `words` fit a thing: each in its name, or half as well in what is said beside it. 0: one does not fit. */
export function fitAll(words: readonly string[], name: string, beside: string): number {
  let sum = 0;
  for (const word of words) {
    const score = Math.max(fit(word, name), fit(word, beside) / 2);
    if (score === 0) return 0;
    sum += score;
  }
  return words.length === 0 ? 0 : sum / words.length;
}
