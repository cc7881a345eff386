import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { analyzeText } from '../../server/src/core/analysis.js';
import { normalizeWord } from '../../server/src/core/lang/ar/normalize.js';
import { findNumerals } from '../../server/src/core/lang/ar/numerals.js';
import { createLineIndex } from '../../server/src/core/text/line-index.js';
import { type MappedRun, runView } from '../../server/src/core/text/mapped-text.js';

/** Text as it comes: Arabic words, marks, quotation marks, both kinds of digits, line breaks, lone surrogates. */
const copy = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'قال',
        'وَأضافَ',
        'ـــ',
        'بيونغ\u00A0يانغ',
        '«',
        '»',
        '"',
        "''",
        '.',
        '..',
        '؟',
        '،',
        ' ',
        '\n',
        '\r\n',
        '\uFEFF',
      ),
      fc.constantFrom('٣٫٥', '1,200', 'د.', 'AP', 'العربية.نت', '\u202B', '\uD800', 'ﻻ', 'مليونان', 'و', 'مئة'),
      fc.string({ unit: 'binary', maxLength: 6 }),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));

describe('any text', () => {
  it('is tokenized without loss: tokens are ordered, disjoint, and leave only space between them', () => {
    fc.assert(
      fc.property(copy, (text) => {
        let at = 0;
        for (const token of analyzeText(text).tokens) {
          assert.ok(token.start >= at && token.end > token.start && token.end <= text.length);
          assert.match(text.slice(at, token.start), /^\s*$/u);
          at = token.end;
        }
        assert.match(text.slice(at), /^\s*$/u);
      }),
      { seed: 7, numRuns: 500 },
    );
  });
  it('is split into sentences that hold every token but line breaks, in order', () => {
    fc.assert(
      fc.property(copy, (text) => {
        const { tokens, sentences } = analyzeText(text);
        const covered = sentences.flatMap((s) => tokens.slice(s.firstToken, s.endToken));
        assert.deepEqual(
          covered,
          tokens.filter((t) => t.kind !== 'newline'),
        );
      }),
      { seed: 7, numRuns: 500 },
    );
  });
  it('has numerals with places inside it and finite values', () => {
    fc.assert(
      fc.property(copy, (text) => {
        const { tokens } = analyzeText(text);
        for (const n of findNumerals(tokens)) {
          assert.ok(n.firstToken < n.endToken && n.endToken <= tokens.length && Number.isFinite(n.value));
        }
      }),
      { seed: 7, numRuns: 500 },
    );
  });
  it('has a normal form that is its own normal form', () => {
    fc.assert(
      fc.property(copy, (text) => assert.equal(normalizeWord(normalizeWord(text)), normalizeWord(text))),
      { seed: 7, numRuns: 500 },
    );
  });
  it('keeps offsets through lines and columns', () => {
    fc.assert(
      fc.property(copy, (text) => {
        const lines = createLineIndex(text);
        for (let offset = 0; offset <= text.length; offset++) {
          const back = lines.offsetAt(lines.positionAt(offset));
          // An offset inside a line's terminator belongs to the end of the line.
          assert.ok(back === offset || /[\r\n]/.test(text.charAt(back)));
        }
      }),
      { seed: 7, numRuns: 200 },
    );
  });
});

describe('runView', () => {
  /** Original text as pieces, each verbatim or an entity that the view shows as one character. */
  const pieces = fc.array(
    fc.oneof(
      fc.stringMatching(/^[ابتث ]{1,5}$/).map((text) => ({ text, view: text })),
      fc.constantFrom('&amp;', '&#1575;').map((text) => ({ text, view: '&' })),
      fc.constantFrom('<b>', '</b>').map((text) => ({ text, view: '' })),
    ),
    { minLength: 1, maxLength: 12 },
  );
  it('leads every verbatim range back to the same letters', () => {
    fc.assert(
      fc.property(pieces, fc.nat(), fc.nat(), (parts, a, b) => {
        const original = parts.map((p) => p.text).join('');
        let view = '';
        let at = 0;
        const runs: MappedRun[] = [];
        for (const part of parts) {
          if (part.view !== '')
            runs.push({ view: view.length, length: part.view.length, start: at, end: at + part.text.length });
          view += part.view;
          at += part.text.length;
        }
        const mapped = runView(view, runs);
        const start = Math.min(a, b) % (view.length + 1);
        const end = Math.max(start, Math.max(a, b) % (view.length + 1));
        const range = mapped.rangeOf(start, end);
        assert.ok(range.start <= range.end && range.end <= original.length);
        if (mapped.isVerbatim(start, end)) assert.equal(original.slice(range.start, range.end), view.slice(start, end));
        for (let i = start; i < end; i++) {
          const one = mapped.rangeOf(i, i + 1);
          if (mapped.isVerbatim(i, i + 1)) assert.equal(mapped.viewOffset(one.start), i);
        }
      }),
      { seed: 7, numRuns: 1000 },
    );
  });
});
