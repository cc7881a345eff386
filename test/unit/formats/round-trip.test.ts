import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Draft, DraftFormat } from '../../../server/src/core/draft/draft.js';
import { loadFormat } from '../../../server/src/core/draft/parse-draft.js';
import { applyEdits } from '../../../server/src/core/fixer.js';

/** Drafts as lists of paragraphs; how many cases is set by ROUND_TRIP_CASES (10,000 in the nightly run). */
const RUNS = Number(process.env.ROUND_TRIP_CASES ?? 150);
const SEED = Number(process.env.ROUND_TRIP_SEED ?? 20261124);

const word = fc.constantFrom(
  'قال',
  'الوزير',
  '«نعم»',
  'مدينة',
  'سول',
  'بلغ',
  '12',
  '3.5%',
  'وأضاف',
  'A&B',
  '"لا"',
  'إلى',
  'ميونيخ',
  'x<y',
  "l'État",
  'قُتِل',
);
const paragraph = fc.array(word, { minLength: 3, maxLength: 14 }).map((words) => `${words.join(' ')}.`);
const paragraphs = fc.array(paragraph, { minLength: 1, maxLength: 6 });

const markup = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
const md = (text: string): string => text.replace(/[\\`*_[\]<>&]/g, '\\$&');
/** The same paragraphs written in each format, with the noise that the format allows between them. */
const WRITERS: Readonly<Record<string, (parts: readonly string[]) => string>> = {
  'plain-text': (parts) => parts.join('\r\n\r\n'),
  markdown: (parts) =>
    `---\ndate: 2026-03-01\n---\n\n${parts.map((p) => `> **${md(p)}**\n> ${'\n'}`).join('\n')}`.replaceAll(
      '> \n',
      '\n',
    ),
  html: (parts) =>
    `<article>\n<!-- x -->${parts.map((p) => `<p class="a">\n <b>${markup(p)}</b></p>`).join('\n<hr>')}</article>`,
  json: (parts) => JSON.stringify({ uri: 'u', body_text: parts.join('\n') }, null, 2),
  'json-html': (parts) => JSON.stringify([{ body_html: parts.map((p) => `<p>${markup(p)}</p>`).join('\n') }]),
  nitf: (parts) => `<nitf><body>${parts.map((p) => `<p>${markup(p)}</p>`).join('\n')}</body></nitf>`,
  subtitles: (parts) =>
    `WEBVTT\n\n${parts.map((p, i) => `00:0${i}.000 --> 00:0${i}.900\n<i>${markup(p)}</i>\n`).join('\n')}`,
};

const visible = (draft: Draft): string[] => draft.blocks.map((block) => block.view.text);

describe('round trip', () => {
  for (const [name, write] of Object.entries(WRITERS)) {
    const id = name === 'json-html' ? 'json' : name;
    it(`reads the same words in ${name}, and an edit changes nothing else`, async () => {
      const format: DraftFormat = await loadFormat(id as 'html');
      fc.assert(
        fc.property(
          paragraphs,
          fc.nat(),
          fc.nat(),
          fc.constantFrom('كلمة', 'س & ص', '<b>', '"'),
          (parts, a, b, insert) => {
            const text = write(parts);
            const draft = format.parse(text, {});
            assert.deepEqual(visible(draft), parts);
            const block = draft.blocks[a % draft.blocks.length];
            assert.ok(block);
            // A range that quotes words of the block stands for the same words in the file.
            const words = [...block.view.text.matchAll(/\S+/g)];
            const chosen = words[b % words.length];
            assert.ok(chosen);
            const [start, end] = [chosen.index, chosen.index + chosen[0].length];
            const range = block.view.rangeOf(start, end);
            if (block.view.isVerbatim(start, end)) assert.equal(text.slice(range.start, range.end), chosen[0]);
            const edited = applyEdits(text, [{ range, newText: draft.escape(insert, range.start) }]);
            assert.equal(edited.slice(0, range.start), text.slice(0, range.start));
            assert.equal(edited.slice(edited.length - (text.length - range.end)), text.slice(range.end));
            const again = visible(format.parse(edited, {}))[block.index];
            assert.equal(again, block.view.text.slice(0, start) + insert + block.view.text.slice(end));
          },
        ),
        { seed: SEED, numRuns: RUNS },
      );
    });
  }
});
