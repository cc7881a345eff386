import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { before, describe, it } from 'node:test';
import { createOnigScanner, createOnigString, loadWASM } from 'vscode-oniguruma';
import { type IGrammar, INITIAL, parseRawGrammar, Registry } from 'vscode-textmate';

const GRAMMAR = 'syntaxes/arabic-news.tmLanguage.json';
const LANGUAGE = 'syntaxes/arabic-news.language-configuration.json';

let grammar: IGrammar;
before(async () => {
  const wasm = createRequire(`${process.cwd()}/package.json`).resolve('vscode-oniguruma/release/onig.wasm');
  await loadWASM(await readFile(wasm));
  const registry = new Registry({
    onigLib: Promise.resolve({ createOnigScanner, createOnigString }),
    loadGrammar: async () => parseRawGrammar(await readFile(GRAMMAR, 'utf8'), GRAMMAR),
  });
  const loaded = await registry.loadGrammar('text.arabic-news');
  assert.ok(loaded);
  grammar = loaded;
});

/** The words of a line that have a scope, joined. */
function scoped(line: string, scope: string): string {
  return grammar
    .tokenizeLine(line, INITIAL)
    .tokens.filter(({ scopes }) => scopes.some((name) => name.split(/[. ]/).join('.').includes(scope)))
    .map(({ startIndex, endIndex }) => line.slice(startIndex, endIndex))
    .join('');
}

describe('the grammar of a news draft', () => {
  it('marks the label of a caption, its text and its credit apart', () => {
    const line = 'تعليق الصورة: نواب يصوتون «برفع الأيدي» (رويترز)';
    assert.equal(scoped(line, 'entity.name.tag.label'), 'تعليق الصورة:');
    assert.equal(scoped(line, 'string.quoted'), '«برفع الأيدي»');
    assert.equal(scoped(line, 'constant.other.credit'), '(رويترز)');
    assert.match(scoped(line, 'markup.italic.caption'), /نواب يصوتون/);
  });
  it('takes brackets for a credit only at an end of the line', () => {
    assert.equal(scoped('نازحون قرب الحدود (الفرنسية)', 'constant.other.credit'), '(الفرنسية)');
    assert.equal(scoped('(الجزيرة) نازحون قرب الحدود', 'constant.other.credit'), '(الجزيرة)');
    assert.equal(scoped('قال (ساخرا) إنه باق في منصبه', 'constant.other.credit'), '');
    assert.equal(
      scoped('Displaced families near the border REUTERS/Ali Omar', 'constant.other.credit'),
      'REUTERS/Ali Omar',
    );
  });
  it('marks the source line', () => {
    const line = 'المصدر: وكالات';
    assert.equal(scoped(line, 'support.constant.source'), 'وكالات');
    assert.equal(scoped(line, 'entity.name.tag.label'), 'المصدر:');
    assert.equal(scoped('قال المصدر إن الاجتماع ألغي', 'support.constant.source'), '');
  });
  it('marks headings, by label or by sign', () => {
    assert.equal(scoped('العنوان: انتخابات مبكرة في الربيع', 'entity.name.section'), 'انتخابات مبكرة في الربيع');
    assert.equal(scoped('## خلفيات القرار', 'entity.name.section'), 'خلفيات القرار');
  });
  it('closes a quotation at its mark or at the end of the line, whatever marks it has', () => {
    assert.equal(scoped('قال: «سنعود» ثم مضى', 'string.quoted'), '«سنعود»');
    assert.equal(scoped('قال: “سنعود” ثم مضى', 'string.quoted'), '“سنعود”');
    assert.equal(scoped('قال: "سنعود" ثم مضى', 'string.quoted'), '"سنعود"');
    const open = grammar.tokenizeLine('قال: «سنعود', INITIAL);
    const [next] = grammar.tokenizeLine('وفي اليوم التالي عاد', open.ruleStack).tokens;
    assert.ok(!next?.scopes.some((scope) => scope.startsWith('string')));
  });
  it('marks the dateline and leaves a dash inside a sentence alone', () => {
    assert.equal(scoped('بيروت (رويترز) - قال وزير الصحة أمس', 'entity.name.namespace.dateline'), 'بيروت');
    assert.equal(scoped('وقال الوزير في المؤتمر الصحفي الأخير - وهو الثالث - إنه باق', 'dateline'), '');
  });
  it('marks a suppression in either language', () => {
    assert.equal(
      scoped('// mudaqqiq-disable-next-line duplicate-caption -- sent twice', 'keyword.control.directive'),
      'mudaqqiq-disable-next-line',
    );
    assert.equal(scoped('// مدقق: تجاهل duplicate-caption -- أُرسلت مرتين', 'keyword.control.directive'), 'مدقق: تجاهل');
    assert.equal(scoped('<!-- مدقق: أوقف -->', 'keyword.control.directive'), 'مدقق: أوقف');
  });
  it('marks numbers in both digit systems', () => {
    assert.equal(scoped('نحو ٣٫٥ و1,200 طن', 'constant.numeric'), '٣٫٥1,200');
  });
});

describe('the language configuration', () => {
  it('takes an Arabic word with its marks for one word', async () => {
    const { wordPattern } = JSON.parse(await readFile(LANGUAGE, 'utf8')) as {
      wordPattern: { pattern: string; flags: string };
    };
    const words = 'قُتِلَ رئيسُـها، «أمس»؛ 12'.match(new RegExp(wordPattern.pattern, `g${wordPattern.flags}`));
    assert.deepEqual(words, ['قُتِلَ', 'رئيسُـها', 'أمس', '12']);
  });
});
