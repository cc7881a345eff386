import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { loadFormat, parseDraft, summarizeDraft, WorkspaceIndex } from '../../../server/src/core/index.js';
import { imageAddress } from '../../../server/src/core/workspace/caption-table.js';
import { lintBeside, linterOf } from './drafts.js';

const article = (caption: string): string =>
  `الصيادون يعودون إلى البحر بعد أسبوع\n\nعاد الصيادون إلى البحر صباح الثلاثاء، وقال نقيبهم إن الخسائر كبيرة.\n\n${caption}\n`;
const CAPTION = 'صيادون يصلحون شباكهم في مرفأ صور جنوبي لبنان قبل العودة إلى البحر (رويترز)';

const kinds = (path: string, drafts: Readonly<Record<string, string>>): unknown[] =>
  lintBeside(path, drafts)
    .filter(({ rule }) => rule === 'duplicate-caption')
    .map(({ severity, data }) => [severity, data.kind, data.how, data.drafts]);

describe('duplicate-caption with the workspace', () => {
  it('mentions a caption that another draft has, and points at it', () => {
    const drafts = { a: article(CAPTION), b: article(CAPTION) };
    assert.deepEqual(kinds('b', drafts), [['information', 'other-draft', 'exact', 1]]);
    const [found] = lintBeside('b', drafts);
    assert.equal(found?.marked, CAPTION);
    assert.deepEqual(found?.related[0]?.at?.start, { line: 4, character: 0 });
    assert.equal(found?.related[0]?.path, 'a');
    assert.deepEqual(found?.fixes, []);
  });

  it('recognises it reworded, by the model that compares captions within a draft', () => {
    const near = 'صيادون يصلحون الشباك في مرفأ صور بجنوبي لبنان قبل العودة إلى البحر (أ ف ب)';
    assert.deepEqual(kinds('b', { a: article(CAPTION), b: article(near) }), [
      ['information', 'other-draft', 'near', 1],
    ]);
  });

  it('tells another number, place or person apart', () => {
    const other = CAPTION.replace('صور جنوبي', 'طرابلس شمالي');
    assert.deepEqual(kinds('b', { a: article(CAPTION), b: article(other) }), []);
  });

  it('says nothing of a short caption: it may stand under any picture of the man', () => {
    const short = 'رئيس الوزراء نواف الشريف (رويترز)';
    assert.deepEqual(kinds('b', { a: article(short), b: article(short) }), []);
  });

  it('leaves to the draft what the draft says of itself', () => {
    const found = lintBeside('b', { a: article(CAPTION), b: article(`${CAPTION}\n\n${CAPTION}`) });
    const byKind = found.filter(({ rule }) => rule === 'duplicate-caption').map(({ data }) => data.kind);
    assert.deepEqual(byKind.sort(), ['exact', 'other-draft']);
  });

  it('finds one picture under two captions, each draft naming it from where it lies', async () => {
    const format = await loadFormat('markdown');
    const draft = (image: string, caption: string) =>
      parseDraft(
        `# الصيادون يعودون\n\n![صيادون](${image} "${caption}")\n\nعاد الصيادون إلى البحر صباح الثلاثاء.\n`,
        format,
      );
    const a = draft('../img/boats.jpg', 'قوارب الصيد في المرفأ قبل الفجر');
    const b = draft('/desk/img/boats.jpg', 'نقيب الصيادين يتحدث إلى الصحافيين');
    const linter = linterOf();
    const index = new WorkspaceIndex();
    index.put('/desk/monday/a.md', [summarizeDraft(linter.analyze(a))]);
    index.put('/desk/b.md', [summarizeDraft(linter.analyze(b))]);
    const found = linter.lint(b, undefined, index.from('/desk/b.md')).filter((d) => d.ruleId === 'duplicate-caption');
    assert.deepEqual(
      found.map(({ data }) => [data.kind, data.how]),
      [['other-draft', 'image']],
    );
  });

  it('compares a caption with those that share its rarer words, not with all', () => {
    const places = ['صيدا', 'بيروت', 'جبيل', 'البترون', 'طرطوس', 'اللاذقية', 'حيفا', 'غزة'];
    const drafts: Record<string, string> = { last: article(CAPTION) };
    for (let i = 0; i < 300; i++) {
      drafts[`d${i}`] = article(`صيادون في مرفأ ${places[i % 8]} ينتظرون هدوء الموج رقم ${i} عند الرصيف القديم`);
    }
    assert.deepEqual(kinds('last', drafts), []);
    assert.deepEqual(kinds('last', { ...drafts, twin: article(CAPTION) }), [
      ['information', 'other-draft', 'exact', 1],
    ]);
  });
});

describe('the address of a picture', () => {
  it('is the same from wherever it is named', () => {
    assert.equal(imageAddress('desk/monday/a.md', '../img/x.jpg?w=800'), 'desk/img/x.jpg');
    assert.equal(imageAddress('desk/b.md', './img/x.jpg'), 'desk/img/x.jpg');
    assert.equal(imageAddress('desk/b.md', 'https://cdn.example/x.jpg#top'), 'https://cdn.example/x.jpg');
    assert.equal(imageAddress('desk/b.md', 'data:image/png;base64,AAAA'), undefined);
  });
});
