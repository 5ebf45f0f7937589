import Anser, { type AnserJsonEntry } from 'anser';

/** A piece of a line that looks one way: `colour` and `background` are CSS colours, `hit` a match of the search. */
export interface Segment {
  text: string;
  colour: string | null;
  background: string | null;
  decorations: readonly string[];
  hit: boolean;
}

/** Sequences that steer a terminal and show nothing: titles (OSC), cursor moves (CSI but SGR), charsets (ECMA-48). */
const steering =
  /\u001b\][^\u0007\u001b]*(?:\u0007|\u001b\\)|\u001b\[[0-?]*[ -/]*[@-ln-~]|\u001b[()*+][0-9A-Za-z]|\u001b[=>78cDEHM]/g;
const colouring = /\u001b\[[0-9;:]*m/g;

/** A line as a terminal would leave it: of what was written over with carriage returns, the last. Colours stay. */
export function settled(text: string): string {
  const clean = text.replace(steering, '');
  if (!clean.includes('\r')) return clean;
  return clean.split('\r').findLast((part) => part !== '') ?? '';
}

/** A line without any escape sequence: what is searched, copied and downloaded. */
export function plain(text: string): string {
  return settled(text).replace(colouring, '');
}

/** Cuts a line into pieces of one look, and at the matches of `query` (any case), so that nothing is ever HTML text. */
export function segments(text: string, query: string): Segment[] {
  const clean = settled(text);
  const coloured = clean.includes('\u001b')
    ? Anser.ansiToJson(clean, { json: true, use_classes: true, remove_empty: true }).map(look)
    : [{ text: clean, colour: null, background: null, decorations: [], hit: false }];
  return query ? cutAtMatches(coloured, query) : coloured;
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

function cutAtMatches(pieces: Segment[], query: string): Segment[] {
  const whole = pieces
    .map((piece) => piece.text)
    .join('')
    .toLowerCase();
  const wanted = query.toLowerCase();
  const hits: [number, number][] = [];
  for (let at = whole.indexOf(wanted); at >= 0; at = whole.indexOf(wanted, at + wanted.length))
    hits.push([at, at + wanted.length]);
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
