// Measures what lines of plain text are taken for, on published articles and drafts labelled line by line, by hand.
// The labels hold line numbers and hashes only; the texts are other people's and stay outside the project.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { parseDraft } from '../../server/src/core/index.js';

const SHARED = '../shared';
const LABELS = 'test/eval/roles-labels.json';
/** What the issue asks for. */
const BARS = { macro: 0.9, caption: 0.97, headline: 0.98 };
/** Kinds that occur less often say little. */
const MIN_OCCURRENCES = 5;

/** Line number from 1, first 8 hex digits of the line's SHA-256, kind. */
type Label = readonly [line: number, hash: string, kind: string];

interface Score {
  right: number;
  missed: number;
  wrong: number;
}

const labels = JSON.parse(readFileSync(LABELS, 'utf8')) as Record<string, readonly Label[]>;
const scores = new Map<string, Score>();

function scoreOf(kind: string): Score {
  const score = scores.get(kind) ?? { right: 0, missed: 0, wrong: 0 };
  scores.set(kind, score);
  return score;
}

const ratio = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
const f1 = ({ right, missed, wrong }: Score): number => ratio(2 * right, 2 * right + missed + wrong);

/** Kind of each line that became a block; of a line that gave several, the first's. */
function kindsByLine(text: string): Map<number, string> {
  const kinds = new Map<number, string>();
  const lineOf = (offset: number): number => text.slice(0, offset).split('\n').length;
  for (const block of parseDraft(text).blocks) {
    const line = lineOf(block.range.start);
    if (!kinds.has(line)) kinds.set(line, block.kind);
  }
  return kinds;
}

function measure(file: string, log: (line: string) => void): void {
  const text = readFileSync(join(SHARED, file), 'utf8').replace(/^\uFEFF/, '');
  const lines = text.split('\n').map((line) => line.replace(/\r$/, ''));
  const found = kindsByLine(text);
  for (const [line, hash, kind] of labels[file] ?? []) {
    const digest = createHash('sha256')
      .update(lines[line - 1] ?? '')
      .digest('hex');
    assert.equal(digest.slice(0, 8), hash, `${file}:${line} is not the line that was labelled`);
    const taken = found.get(line) ?? 'nothing';
    if (taken === kind) {
      scoreOf(kind).right += 1;
      continue;
    }
    scoreOf(kind).missed += 1;
    scoreOf(taken).wrong += 1;
    log(`${file}:${line} ${kind} taken for ${taken}`);
  }
}

describe('roles of lines, on articles labelled by hand', () => {
  it('knows headlines, captions and the rest', (t) => {
    const files = Object.keys(labels);
    if (!files.every((file) => existsSync(join(SHARED, file)))) {
      t.skip(`THE LABELLED ARTICLES ARE ABSENT: ${SHARED} is needed to measure roles`);
      return;
    }
    for (const file of files) measure(file, (line) => t.diagnostic(line));
    const frequent: number[] = [];
    for (const [kind, score] of [...scores].sort()) {
      const { right, missed, wrong } = score;
      const figures = [ratio(right, right + wrong), ratio(right, right + missed), f1(score)].map((x) => x.toFixed(3));
      t.diagnostic(`${kind.padEnd(12)} P ${figures[0]}  R ${figures[1]}  F1 ${figures[2]}  (${right + missed} lines)`);
      if (right + missed >= MIN_OCCURRENCES) frequent.push(f1(score));
    }
    const macro = ratio(
      frequent.reduce((sum, x) => sum + x, 0),
      frequent.length,
    );
    const caption = f1(scoreOf('caption'));
    const headline = f1(scoreOf('headline'));
    const summary = `macro-F1 ${macro.toFixed(3)}, captions ${caption.toFixed(3)}, headlines ${headline.toFixed(3)}`;
    t.diagnostic(summary);
    assert.ok(macro >= BARS.macro && caption >= BARS.caption && headline >= BARS.headline, summary);
  });
});
