// Measures `duplicate-caption` on a set of its own: 60 drafts in four formats, some 250 captions, five kinds of
// duplicates, and captions, verse, questions and refrains that only look like them.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import {
  createLinter,
  DEFAULT_ENGINE_CONFIG,
  type Diagnostic,
  formatOf,
  loadFormat,
  parseDraft,
  RULES,
  type TextRange,
} from '../../server/src/core/index.js';

const FOLDER = 'test/fixtures/captions';
/** What the issue asks for. */
const F1_BAR = 0.97;

interface GoldCaption {
  readonly file: string;
  /** The caption's first words, as they stand in the file. */
  readonly quote: string;
  /** Which of the places where the words stand, from 1. */
  readonly occurrence?: number;
  readonly duplicate?: { readonly kind: string; readonly of: string; readonly ofOccurrence?: number };
}

interface Gold {
  readonly captions: readonly GoldCaption[];
  /** Lines that are no captions and repeat themselves for a reason. */
  readonly silent: readonly { readonly file: string; readonly quote: string; readonly note: string }[];
}

interface Score {
  caught: number;
  missed: number;
  wrong: number;
}

const gold = JSON.parse(readFileSync(join(FOLDER, 'gold.json'), 'utf8')) as Gold;
const files = [...new Set(gold.captions.map((caption) => caption.file))];

function place(text: string, quote: string, occurrence = 1): TextRange {
  let at = -1;
  for (let i = 0; i < occurrence; i += 1) at = text.indexOf(quote, at + 1);
  assert.ok(at >= 0, `«${quote}» stands fewer than ${occurrence} times`);
  return { start: at, end: at + quote.length };
}

/** A caption that says again what stands elsewhere, and that other place. */
interface Pair {
  readonly caption: GoldCaption;
  readonly places: readonly [TextRange, TextRange];
}

const overlaps = (a: TextRange, b: TextRange): boolean => a.start < b.end && b.start < a.end;
const same = (a: TextRange, b: TextRange): boolean => a.start === b.start && a.end === b.end;

function pairsOf(file: string, text: string): Pair[] {
  return gold.captions.flatMap((caption) =>
    caption.file === file && caption.duplicate !== undefined
      ? {
          caption,
          places: [
            place(text, caption.quote, caption.occurrence),
            place(text, caption.duplicate.of, caption.duplicate.ofOccurrence),
          ] as const,
        }
      : [],
  );
}

/** Places that say one thing: a caption printed three times is one group. */
function groupsOf(pairs: readonly Pair[]): TextRange[][] {
  const groups: TextRange[][] = [];
  for (const { places } of pairs) {
    const group = groups.find((g) => g.some((member) => places.some((p) => same(p, member))));
    if (group) group.push(...places);
    else groups.push([...places]);
  }
  return groups;
}

/** The finding points at a duplicate and at what it repeats, and at nothing else. */
function isRight(finding: Diagnostic, group: readonly TextRange[]): boolean {
  const within = (range: TextRange): boolean => group.some((member) => overlaps(member, range));
  return within(finding.range) && finding.related.length > 0 && finding.related.every((r) => within(r.range));
}

async function findingsOf(file: string, text: string): Promise<readonly Diagnostic[]> {
  const draft = parseDraft(text, await loadFormat(formatOf(file)));
  return createLinter({
    config: { ...DEFAULT_ENGINE_CONFIG, preset: 'all' },
    language: 'ar',
    rules: RULES.filter((rule) => rule.meta.id === 'duplicate-caption'),
  }).lint(draft);
}

const scores = new Map<string, Score>();
function scoreOf(kind: string): Score {
  const score = scores.get(kind) ?? { caught: 0, missed: 0, wrong: 0 };
  scores.set(kind, score);
  return score;
}

const ratio = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);
const f1 = ({ caught, missed, wrong }: Score): number => ratio(2 * caught, 2 * caught + missed + wrong);

function row(name: string, score: Score): string {
  const { caught, missed, wrong } = score;
  const figures = [ratio(caught, caught + wrong), ratio(caught, caught + missed), f1(score)].map((x) => x.toFixed(3));
  const counts = `${caught} caught, ${missed} missed, ${wrong} false`;
  return `${name.padEnd(16)} P ${figures[0]}  R ${figures[1]}  F1 ${figures[2]}  (${counts})`;
}

async function measure(file: string, log: (line: string) => void): Promise<void> {
  const text = readFileSync(join(FOLDER, file), 'utf8');
  const findings = await findingsOf(file, text);
  const pairs = pairsOf(file, text);
  const groups = groupsOf(pairs);
  const right = findings.filter((finding) => groups.some((group) => isRight(finding, group)));
  for (const { caption, places } of pairs) {
    const caught = right.some((finding) =>
      [finding, ...finding.related].some((spot) => overlaps(spot.range, places[0])),
    );
    scoreOf(caption.duplicate?.kind ?? '')[caught ? 'caught' : 'missed'] += 1;
    if (!caught) log(`missed ${file} ${caption.duplicate?.kind}: «${caption.quote}»`);
  }
  for (const finding of findings) {
    if (right.includes(finding)) continue;
    scoreOf(String(finding.data.kind)).wrong += 1;
    const words = (range: TextRange): string => text.slice(range.start, range.end);
    const beside = finding.related.map((r) => words(r.range)).join(' | ');
    log(`false alarm ${file} ${finding.data.kind}: «${words(finding.range)}» beside «${beside}»`);
  }
}

describe('duplicate-caption on its own set of captions', () => {
  it('has 200 captions in 60 drafts, at least 16 duplicates of each kind', () => {
    assert.equal(files.length, 60);
    assert.ok(gold.captions.length >= 200, `${gold.captions.length} captions`);
    for (const kind of ['exact', 'near', 'credit-moved', 'cross-language', 'body-copy']) {
      const count = gold.captions.filter((caption) => caption.duplicate?.kind === kind).length;
      assert.ok(count >= 16, `${count} of ${kind}`);
    }
    for (const { file, quote } of gold.silent) place(readFileSync(join(FOLDER, file), 'utf8'), quote);
    for (const { file, quote, occurrence } of gold.captions)
      place(readFileSync(join(FOLDER, file), 'utf8'), quote, occurrence);
  });

  it(`finds the duplicates and leaves the look-alikes alone, F1 ${F1_BAR} or better`, async (t) => {
    for (const file of files) await measure(file, (line) => t.diagnostic(line));
    const total: Score = { caught: 0, missed: 0, wrong: 0 };
    for (const [kind, score] of scores) {
      t.diagnostic(row(kind, score));
      total.caught += score.caught;
      total.missed += score.missed;
      total.wrong += score.wrong;
    }
    t.diagnostic(row('all', total));
    assert.ok(f1(total) >= F1_BAR, `F1 ${f1(total).toFixed(3)}`);
  });
});
