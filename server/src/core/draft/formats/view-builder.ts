import { CHAR_CLASS, CharClass } from '../../lang/ar/characters.js';
import { type MappedRun, type MappedText, runView } from '../../text/mapped-text.js';
import type { TextRange } from '../../text/text-range.js';

/** A piece of derived text: `text` stands for the original range, letter for letter where the lengths are equal. */
export interface Piece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The view of one block under construction: text is collected piece by piece, white space collapsed as a page shows it. */
export class ViewBuilder {
  private text = '';
  private runs: MappedRun[] = [];
  private pendingSpace: TextRange | undefined;

  get isEmpty(): boolean {
    return this.text === '';
  }

  /** Adds a piece; leading space of the block is dropped, runs of space become one. */
  add(piece: Piece): void {
    const verbatim = piece.end - piece.start === piece.text.length;
    let from = 0;
    for (let i = 0; i <= piece.text.length; i++) {
      const cls = i < piece.text.length ? CHAR_CLASS[piece.text.charCodeAt(i)] : CharClass.space;
      if (cls !== CharClass.space && cls !== CharClass.newline) continue;
      if (i > from) this.push(piece, from, i, verbatim);
      if (i < piece.text.length) {
        const at = verbatim ? piece.start + i : piece.start;
        const end = verbatim ? at + 1 : piece.end;
        this.pendingSpace = { start: this.pendingSpace?.start ?? at, end };
      }
      from = i + 1;
    }
  }

  private push(piece: Piece, from: number, to: number, verbatim: boolean): void {
    if (this.pendingSpace !== undefined && this.text !== '') {
      this.append(' ', this.pendingSpace.start, this.pendingSpace.end);
    }
    this.pendingSpace = undefined;
    if (verbatim) this.append(piece.text.slice(from, to), piece.start + from, piece.start + to);
    else this.append(piece.text.slice(from, to), piece.start, piece.end);
  }

  private append(text: string, start: number, end: number): void {
    const last = this.runs.at(-1);
    const joins =
      last !== undefined && last.end === start && last.end - last.start === last.length && end - start === text.length;
    if (joins) this.runs[this.runs.length - 1] = { ...last, length: last.length + text.length, end };
    else this.runs.push({ view: this.text.length, length: text.length, start, end });
    this.text += text;
  }

  /** The finished view and its range in the original, or undefined for a block without text. */
  build(): { readonly view: MappedText; readonly range: TextRange } | undefined {
    const first = this.runs[0];
    const last = this.runs.at(-1);
    if (first === undefined || last === undefined) return undefined;
    return { view: runView(this.text, this.runs), range: { start: first.start, end: last.end } };
  }
}

/** The same view with every range moved by `offset`. */
export function shiftView(view: MappedText, offset: number): MappedText {
  return {
    text: view.text,
    rangeOf: (start, end) => {
      const range = view.rangeOf(start, end);
      return { start: range.start + offset, end: range.end + offset };
    },
    viewOffset: (original) => view.viewOffset(original - offset),
    isVerbatim: (start, end) => view.isVerbatim(start, end),
  };
}

/** A view of a view: `inner` was made from the text of `outer`; ranges lead through both, to the original. */
export function composeViews(inner: MappedText, outer: MappedText): MappedText {
  return {
    text: inner.text,
    rangeOf: (start, end) => {
      const middle = inner.rangeOf(start, end);
      return outer.rangeOf(middle.start, middle.end);
    },
    viewOffset: (original) => {
      const middle = outer.viewOffset(original);
      return middle < 0 ? -1 : inner.viewOffset(middle);
    },
    isVerbatim: (start, end) => {
      if (!inner.isVerbatim(start, end)) return false;
      const middle = inner.rangeOf(start, end);
      return outer.isVerbatim(middle.start, middle.end);
    },
  };
}
