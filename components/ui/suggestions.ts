/** What may be put in the place of a part of a text: characters `from` up to `to`. */
export interface Suggestions {
  from: number;
  to: number;
  items: readonly Suggestion[];
}
export interface Suggestion {
  text: string;
  /** What it is, or how many it finds. */
  hint: string;
  /** More is typed right behind it: no space follows. */
  more: boolean;
}

/** The text after a suggestion was taken, and where the caret stands then. */
export function takeSuggestion(text: string, { from, to }: Suggestions, item: Suggestion): [string, number] {
  const rest = text.slice(to);
  const word = item.more || rest.startsWith(' ') ? item.text : `${item.text} `;
  return [text.slice(0, from) + word + rest, from + word.length];
}
