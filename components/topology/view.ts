/** How the topology is shown. */
export const views = ['picture', 'table'] as const;
export type View = (typeof views)[number];

export function isView(word: string): word is View {
  return views.some((view) => view === word);
}
