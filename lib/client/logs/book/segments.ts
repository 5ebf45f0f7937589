import Anser, { type AnserJsonEntry } from 'anser';
import type { Matcher } from '@/lib/contract/log-matcher';
import { settled } from '@/lib/contract/log-plain';

/** A piece of a line that looks one way: `colour` and `background` are CSS colours, `hit` a match of the search. */
export interface Segment {
  text: string;
  colour: string | null;
  background: string | null;
  decorations: readonly string[];
  hit: boolean;
}

/** Cuts a line into pieces of one look, and at the matches of the search, so that nothing is ever HTML text. */
export function segments(text: string, matcher: Matcher | null): Segment[] {
  const clean = settled(text);
  const coloured = clean.includes('\u001b')
    ? Anser.ansiToJson(clean, { json: true, use_classes: true, remove_empty: true }).map(look)
    : [{ text: clean, colour: null, background: null, decorations: [], hit: false }];
  return matcher ? cutAtMatches(coloured, matcher) : coloured;
}

function look(entry: AnserJsonEntry): Segment {
  return {
    text: entry.content,
    colour: colour(entry.fg, entry.fg_truecolor),
    background: colour(entry.bg, entry.bg_truecolor),
    decorations: entry.decorations,
    hit: false,
  };
}

/** anser's word for a colour (`ansi-red`, `ansi-bright-red`, `ansi-palette-208`, `ansi-truecolor`) as CSS. */
function colour(name: string | null, trueColour: string | null): string | null {
  if (!name) return null;
  if (name === 'ansi-truecolor') return trueColour ? `rgb(${trueColour})` : null;
  const entry = /^ansi-palette-(\d+)$/.exec(name)?.[1];
  return entry ? paletteColour(Number(entry)) : `var(--${name})`;
}

/** Colours 16 to 231 are a cube of six steps a side, 232 to 255 greys: xterm's 256 colours. */
function paletteColour(index: number): string {
  if (index >= 232)
    return `rgb(${Array(3)
      .fill(8 + (index - 232) * 10)
      .join(' ')})`;
  const step = (value: number) => (value === 0 ? 0 : 55 + value * 40);
  const at = index - 16;
  return `rgb(${step(Math.floor(at / 36))} ${step(Math.floor(at / 6) % 6)} ${step(at % 6)})`;
}

function cutAtMatches(pieces: Segment[], matcher: Matcher): Segment[] {
  const hits = matcher.ranges(pieces.map((piece) => piece.text).join(''));
  if (hits.length === 0) return pieces;
  let start = 0;
  return pieces.flatMap((piece) => {
    const from = start;
    start += piece.text.length;
    const edges = hits.flat().filter((edge) => edge > from && edge < start);
    const cuts = [from, ...edges, start];
    return cuts.slice(0, -1).map((cut, index) => ({
      ...piece,
      text: piece.text.slice(cut - from, (cuts[index + 1] ?? start) - from),
      hit: hits.some(([first, after]) => cut >= first && cut < after),
    }));
  });
}
