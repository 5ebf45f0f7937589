/** Words of the description, in which what stands between backticks is code. */
export function Prose({ children }: { children: string }) {
  return children.split('`').map((part, index) => (index % 2 === 1 ? <code key={index}>{part}</code> : part));
}
