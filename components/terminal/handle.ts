/** What can be done to a terminal from beside it: the keys of a phone, a button that pastes. */
export interface TerminalHandle {
  /** Sends text as if typed. */
  send(text: string): void;
  focus(): void;
  /** Pastes, in brackets where the program asked for them. */
  paste(text: string): void;
  /** The next typed character counts as held with Ctrl. Answers whether Ctrl is held now. */
  control(): boolean;
}

/** A Ctrl key for those who have none: armed by a press, spent by the next character. */
export function armControl() {
  let armed = false;
  return {
    arm: (): boolean => (armed = !armed),
    apply(text: string): string {
      if (!armed || text.length !== 1) return text;
      armed = false;
      const code = text.toUpperCase().charCodeAt(0);
      return code >= 64 && code < 96 ? String.fromCharCode(code - 64) : text;
    },
  };
}
