import { attributionOf, type ScoredStatement } from '../../attribution/analysis.js';
import type { Cue } from '../../attribution/cues.js';
import { rangeOfWords } from '../../attribution/range.js';
import { isComplementiser } from '../../attribution/words.js';
import type { Finding, FindingFix, Rule, TextEdit } from '../../types.js';

/** Verbs that cast doubt on the speaker, and verbs that vouch for him. */
const DOUBTING = new Set(['زعم', 'ادعى', 'روج', 'تذرع']);
const VOUCHING = new Set(['أكد', 'أوضح', 'كشف', 'أثبت', 'بين', 'فند']);

/** The same person and tense of «قال». */
const SAID: ReadonlyMap<string, string> = new Map([
  ['زعم', 'قال'],
  ['زعمت', 'قالت'],
  ['زعموا', 'قالوا'],
  ['زعما', 'قالا'],
  ['يزعم', 'يقول'],
  ['تزعم', 'تقول'],
  ['يزعمون', 'يقولون'],
  ['ادعي', 'قال'],
  ['ادعت', 'قالت'],
  ['ادعوا', 'قالوا'],
  ['يدعون', 'يقولون'],
  ['زاعما', 'قائلا'],
  ['زاعمه', 'قائلة'],
  ['زاعمين', 'قائلين'],
]);

const verbsOf = (statement: ScoredStatement, lemmas: ReadonlySet<string>): readonly Cue[] =>
  statement.sentence.cues.filter((cue) => cue.form !== undefined && lemmas.has(cue.form.lemma) && cue.content >= 0);

/** «زعم أن» → «قال إن». */
function neutral(statement: ScoredStatement, cue: Cue): FindingFix[] {
  const { facts, block } = statement;
  const verb = facts.words[cue.start]!;
  const said = SAID.get(verb.base);
  if (said === undefined) return [];
  const from = verb.base === verb.folded ? verb.start : verb.start + 1;
  const edits: TextEdit[] = [{ range: block.view.rangeOf(from, verb.end), newText: said }];
  const that = facts.words[cue.content];
  if (that !== undefined && isComplementiser(that)) {
    const written = block.view.text.slice(that.start, that.end);
    const changed = written.replace(/^ب?[أا]ن/, 'إن');
    if (changed !== written) edits.push({ range: block.view.rangeOf(that.start, that.end), newText: changed });
  }
  const verbatim = block.view.isVerbatim(verb.start, that?.end ?? verb.end);
  return verbatim ? [{ titleId: 'useSaid', applicability: 'suggestion', edits }] : [];
}

export const rule: Rule = {
  meta: {
    id: 'loaded-reporting-verb',
    category: 'attribution',
    scope: 'draft',
    presets: { recommended: 'off', strict: 'off' },
    severity: 'warning',
    title: { ar: 'فعل قول محمّل', en: 'Loaded reporting verb' },
    description: {
      ar: '«زعم» و«ادعى» لطرف، و«أكد» و«كشف» لخصمه في الخبر نفسه.',
      en: 'One side “claims” and the other “confirms” in the same story.',
    },
    messages: {
      doubting: {
        ar: 'الفعل {verb} يشكّك في كلام القائل؛ ويكفي «قال» ما لم يكذّبه المتن.',
        en: '{verb} casts doubt on the speaker; “said” will do unless the story disproves it.',
      },
      asymmetric: {
        ar: '{verb} لطرف، و{other} لطرف آخر: الكفتان لا تستويان.',
        en: '{verb} for one side and {other} for the other: the scales are uneven.',
      },
      related: { ar: 'فعل يزكّي الطرف الآخر', en: 'A verb that vouches for the other side' },
      useSaid: { ar: 'اجعله «قال»', en: 'Make it “said”' },
    },
    options: {},
    fixable: true,
  },
  check: ({ analysis, draft }) => {
    const { statements } = attributionOf(analysis);
    const vouched = statements.flatMap((s) => verbsOf(s, VOUCHING).map((cue) => ({ s, cue })));
    return statements.flatMap((statement) =>
      verbsOf(statement, DOUBTING).map((cue): Finding => {
        const head = cue.source?.head ?? statement.speaker?.source.head;
        const other = vouched.find(({ cue: v }) => v.source !== undefined && v.source.head !== head);
        const range = rangeOfWords(statement, cue.start, cue.end);
        const verb = draft.text.slice(range.start, range.end);
        const fixes = neutral(statement, cue);
        if (other === undefined)
          return { messageId: 'doubting', params: { verb }, range, severity: 'information', fixes };
        const place = rangeOfWords(other.s, other.cue.start, other.cue.end);
        return {
          messageId: 'asymmetric',
          params: { verb, other: draft.text.slice(place.start, place.end) },
          range,
          severity: 'warning',
          related: [{ range: place, messageId: 'related' }],
          fixes,
        };
      }),
    );
  },
};
