import { characterWith, sequenceOf, type Held, type SpecialKey } from './key-sequences';

/** What can be done to a terminal from beside it: the keys of a phone, a button that pastes, the search. */
export interface TerminalHandle {
  /** Sends text as if typed, with what is held. */
  send(text: string): void;
  /** Presses a key that a phone's keyboard lacks, with what is held. */
  press(key: SpecialKey): void;
  focus(): void;
  /** Pastes, in brackets where the program asked for them; asks first where that may run much at once. */
  paste(text: string): void;
  /** Holds a key for the next one, or lets it go. */
  hold(key: keyof Held): void;
}

const nothing: Held = { control: false, alt: false };

/** Ctrl and Alt for those who have none: held by a press, spent by the next key. `changed` is told what is held. */
export function holdModifiers(changed: (held: Held) => void) {
  let held = nothing;
  const set = (next: Held) => {
    held = next;
    changed(held);
  };
  const spend = (): Held => {
    const was = held;
    if (was.control || was.alt) set(nothing);
    return was;
  };
  return {
    hold: (key: keyof Held): void => set({ ...held, [key]: !held[key] }),
    /** What was typed, changed by what is held. */
    apply: (text: string): string => (text.length === 1 ? characterWith(spend(), text) : text),
    press: (key: SpecialKey, application: boolean): string => sequenceOf(key, spend(), application),
  };
}
