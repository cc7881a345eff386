import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  applyEdits,
  createLinter,
  DEFAULT_ENGINE_CONFIG,
  type Diagnostic,
  type Draft,
  type EngineConfig,
  parseDirective,
  parseDraft,
  type Rule,
} from '../../server/src/core/index.js';

/** Finds every «كذا» in the draft. */
const rule: Rule = {
  meta: {
    id: 'such-and-such',
    category: 'style',
    scope: 'block',
    presets: { recommended: 'on', strict: 'on' },
    severity: 'warning',
    title: { ar: 'كذا', en: 'Such' },
    description: { ar: 'كذا', en: 'Such' },
    messages: { found: { ar: 'كذا؟', en: 'Such?' } },
    options: {},
    fixable: false,
  },
  check: ({ draft }) =>
    draft.blocks.flatMap((block) =>
      [...block.view.text.matchAll(/كذا/g)].map((m) => ({
        messageId: 'found',
        range: block.view.rangeOf(m.index, m.index + 3),
        severity: 'warning' as const,
      })),
    ),
};

/** The draft of plain text whose lines that are directives are directives. */
function draftOf(text: string): Draft {
  const draft = parseDraft(text);
  if (draft.directives.length > 0) return draft;
  const parsed = draft.blocks.map((block) => parseDirective(block.view.text, block.range.start));
  return {
    ...draft,
    // The share counts the letters of the blocks.
    arabicShare: 1,
    blocks: draft.blocks.filter((_, i) => parsed[i] === undefined),
    directives: parsed.filter((directive) => directive !== undefined),
  };
}

function lint(text: string, config: Partial<EngineConfig> = {}): readonly Diagnostic[] {
  return createLinter({ config: { ...DEFAULT_ENGINE_CONFIG, ...config }, language: 'en', rules: [rule] }).lint(
    draftOf(text),
  );
}

const lines = (text: string, config?: Partial<EngineConfig>): string[] =>
  lint(text, config).map((d) => `${d.ruleId}:${parseDraft(text).lines.positionAt(d.range.start).line}`);

describe('parseDirective', () => {
  const read = (text: string) => {
    const d = parseDirective(text, 0);
    return d && [d.kind, d.rules, d.reason];
  };
  it('reads a line comment with rule and reason', () => {
    assert.deepEqual(read('// mudaqqiq-disable-next-line duplicate-caption -- صورتان من زاويتين'), [
      'disable-next-line',
      ['duplicate-caption'],
      'صورتان من زاويتين',
    ]);
  });
  it('reads the Arabic form, diacritics and all', () => {
    assert.deepEqual(read('// مُدقِّق: تجاهل duplicate-caption، name-hamza -- السبب'), [
      'disable-next-line',
      ['duplicate-caption', 'name-hamza'],
      'السبب',
    ]);
    assert.deepEqual(read('// مدقق: تجاهل الملف'), ['disable-file', [], undefined]);
    assert.deepEqual(read('// مدقق: أوقف name-hamza'), ['disable', ['name-hamza'], undefined]);
    assert.deepEqual(read('// مدقق: استأنف'), ['enable', [], undefined]);
  });
  it('reads comments of Markdown and HTML and takes them whole', () => {
    const text = '  <!-- mudaqqiq-disable -->';
    assert.deepEqual(parseDirective(text, 10)?.range, { start: 12, end: 10 + text.length });
    assert.deepEqual(read('<!-- مدقق: تجاهل السطر name-hamza -->'), ['disable-line', ['name-hamza'], undefined]);
  });
  it('takes nothing else for a directive', () => {
    for (const text of ['مدقق: تجاهل', '// ملاحظة للمحرر', '<!-- تعليق -->', '// mudaqqiq-disable-everything', '']) {
      assert.equal(read(text), undefined, text);
    }
  });
});

describe('suppressions', () => {
  it('silences the next line that has content', () => {
    const text = 'قال كذا.\n// mudaqqiq-disable-next-line such-and-such -- لأنه منقول\n\nوقال كذا.\nثم كذا.';
    assert.deepEqual(lines(text), ['such-and-such:0', 'such-and-such:4']);
  });
  it('silences a stretch between disable and enable', () => {
    const text = 'كذا\n// mudaqqiq-disable such-and-such -- أ\nكذا\nكذا\n// mudaqqiq-enable\nكذا';
    assert.deepEqual(lines(text), ['such-and-such:0', 'such-and-such:5']);
  });
  it('silences the whole file, what stands before the directive too', () => {
    assert.deepEqual(lines('كذا وكذا\n// مدقق: تجاهل الملف -- نص تدريب'), []);
  });
  it('leaves other rules alone and says that it silenced nothing', () => {
    const text = 'خبر\n// mudaqqiq-disable-next-line internal-error -- x\nكذا';
    assert.deepEqual(lines(text), ['unused-suppression:1', 'such-and-such:2']);
  });
});

describe('unused-suppression', () => {
  it('removes the line of a suppression that silences nothing', () => {
    const text = 'خبر عاجل\r\n// mudaqqiq-disable-next-line such-and-such -- x\r\nلا شيء هنا\r\n';
    const [found] = lint(text);
    assert.equal(found?.ruleId, 'unused-suppression');
    assert.equal(applyEdits(text, found?.fixes[0]?.edits ?? []), 'خبر عاجل\r\nلا شيء هنا\r\n');
  });
  it('proposes the nearest name for a rule that does not exist', () => {
    const text = '// mudaqqiq-disable-next-line such-and-sush, such-and-such -- x\nقال كذا';
    const [found] = lint(text);
    assert.match(found?.message ?? '', /did you mean .such-and-such/);
    assert.match(
      applyEdits(text, found?.fixes[0]?.edits ?? []),
      /^\/\/ mudaqqiq-disable-next-line such-and-such, such-and-such/,
    );
  });
  it('takes a rule that is switched off at its word', () => {
    const off = { rules: { 'such-and-such': { level: 'off', options: {} } } } as const;
    assert.deepEqual(lines('// mudaqqiq-disable-next-line such-and-such -- x\nقال كذا', off), []);
  });
  it('can be switched off itself', () => {
    const off = { rules: { 'unused-suppression': { level: 'off', options: {} } } } as const;
    assert.deepEqual(lines('// mudaqqiq-disable -- x\nلا شيء', off), []);
  });
});

describe('suppression-reason', () => {
  it('asks for the reason in the strict preset only', () => {
    const text = '// mudaqqiq-disable-next-line such-and-such\nقال كذا';
    assert.deepEqual(lines(text), []);
    assert.deepEqual(lines(text, { preset: 'strict' }), ['suppression-reason:0']);
  });
});
