import type { TextRange } from '../text/text-range.js';
import type { FindingFix, RuleContext, TextEdit } from '../types.js';
import { attributionOf, type ScoredStatement } from './analysis.js';
import type { Speaker } from './chains.js';
import { rangeOfWords } from './range.js';
import type { Verdict } from './verdicts.js';
import type { Word } from './words.js';

/** Sources offered in one choice. */
const MAX_CHOICES = 5;
const MAX_SOURCE_WORDS = 8;

/** A source of the draft as it can be written elsewhere. */
interface Candidate {
  readonly text: string;
  readonly feminine: boolean;
}

/**
 * Answers to «من قال؟» that use the draft's own sources, nearest first: snippets with a choice, by a click only.
 * Nothing is offered inside quotation marks or where the text does not stand verbatim in the file.
 */
export function attributionFixes(verdict: Verdict, context: RuleContext): FindingFix[] {
  const fixes = [...fixesOf(verdict, context)];
  return fixes.map(({ titleId, edit, params }) => ({
    titleId,
    applicability: 'suggestion',
    edits: [{ ...edit, newText: context.draft.escape(edit.newText, edit.range.start) }],
    ...(params === undefined ? {} : { params }),
  }));
}

interface PlannedFix {
  readonly titleId: string;
  readonly edit: TextEdit;
  readonly params?: { readonly speaker: string };
}

function* fixesOf(verdict: Verdict, context: RuleContext): Generator<PlannedFix> {
  const { statement, rule } = verdict;
  if (rule === 'dangling-attribution') {
    const fix = nameSpeaker(statement);
    if (fix !== undefined) yield fix;
    return;
  }
  const sources = candidates(verdict.counterpart ?? statement, attributionOf(context.analysis).statements);
  if (rule === 'vague-attribution') {
    const fix = replaceVague(statement, sources);
    if (fix !== undefined) yield fix;
    return;
  }
  if (rule === 'unsupported-headline' || statement.block.kind === 'headline') {
    const fix = insert(statement, statement.sentence.start, `${choice(sources)}: `, 'fixHeadline');
    if (fix !== undefined) yield fix;
    return;
  }
  const end = sentenceEnd(statement);
  if (end !== undefined) {
    const lead = rule === 'unattributed-quote' ? '، كما قال ' : '، بحسب ';
    const fix = insert(statement, end, `${lead}${choice(sources)}`, 'fixAccording');
    if (fix !== undefined) yield fix;
  }
  if (rule === 'unattributed-claim') {
    const fix = saidThat(statement, sources);
    if (fix !== undefined) yield fix;
  }
}

const BODY = new Set<ScoredStatement['block']['kind']>(['lead', 'paragraph', 'quote', 'list-item']);

/** A new source of the body that is more than a vague one; after a speech act («طالبت المنظمة الدول») only a short one. */
function isOffered({ speaker, index, block, cue }: ScoredStatement): boolean {
  if (speaker?.statement !== index || !BODY.has(block.kind)) return false;
  const { source } = speaker;
  if (source.quality < 3 || source.anaphor || source.kind === 'document') return false;
  return cue?.form?.need !== 'act' || source.end - source.start <= 3;
}

/** Sources with a name or an office, nearest first, each once. */
function candidates(statement: ScoredStatement, statements: readonly ScoredStatement[]): Candidate[] {
  const near = statements
    .filter(isOffered)
    .sort((a, b) => Math.abs(a.index - statement.index) - Math.abs(b.index - statement.index) || a.index - b.index);
  const seen = new Set<string>();
  const found: Candidate[] = [];
  for (const { speaker } of near) {
    const text = sourceText(speaker!);
    if (text === undefined || seen.has(text)) continue;
    seen.add(text);
    found.push({ text, feminine: isFeminine(speaker!) });
    if (found.length === MAX_CHOICES) break;
  }
  return found;
}

/** The source as written, or undefined where it is too long or odd to repeat. */
function sourceText({ facts, block, source }: Speaker): string | undefined {
  const first = facts.words[source.start]!;
  const last = facts.words[source.end - 1]!;
  if (source.end - source.start > MAX_SOURCE_WORDS) return undefined;
  for (let i = source.start; i < source.end; i++) if (facts.words[i]!.kind === 'mark') return undefined;
  return block.view.text.slice(first.start, last.end);
}

/** By the verb that goes with it, else by the ending of its first noun. */
const isFeminine = ({ gender, facts, source }: Speaker): boolean =>
  gender === 'f' || (gender === undefined && facts.words[source.start]!.folded.endsWith('ه'));

/** A snippet choice; a placeholder to fill in where the draft has no source. */
function choice(sources: readonly Candidate[]): string {
  if (sources.length === 0) return '${1:المصدر}';
  return `\${1|${sources.map(({ text }) => text.replace(/[\\,|$}]/g, '\\$&')).join(',')}|}`;
}

/** Where «، بحسب …» can stand: before the last stop, outside quotation marks. */
function sentenceEnd({ sentence, facts }: ScoredStatement): number | undefined {
  let last = sentence.limit - 1;
  while (last > sentence.first && /^[.!?؟…،؛:]$/.test(facts.words[last]!.folded)) last--;
  const word = facts.words[last];
  return word === undefined || word.quoted ? undefined : word.end;
}

function insert({ block }: ScoredStatement, at: number, text: string, titleId: string): PlannedFix | undefined {
  if (!block.view.isVerbatim(Math.max(0, at - 1), at)) return undefined;
  const { start } = block.view.rangeOf(at, at);
  return { titleId, edit: { range: { start, end: start }, newText: text, snippet: true } };
}

/** «وقال … إن» before a nominal sentence; before a verb إن cannot stand, so nothing is offered. */
function saidThat(statement: ScoredStatement, sources: readonly Candidate[]): PlannedFix | undefined {
  const { sentence, facts, block } = statement;
  const first = facts.words[sentence.first]!;
  if (first.kind !== 'word' || first.quoted || !first.definite || !/^ال/.test(first.base)) return undefined;
  const feminine = sources[0]?.feminine === true;
  const agreeing = sources.filter((s) => s.feminine === feminine);
  const conjunction = first.base === first.folded ? 0 : 1;
  const range = block.view.rangeOf(first.start, first.start + conjunction);
  if (!block.view.isVerbatim(first.start, first.start + Math.max(1, conjunction))) return undefined;
  const verb = feminine ? 'وقالت' : 'وقال';
  return { titleId: 'fixSaid', edit: { range, newText: `${verb} ${choice(agreeing)} إن `, snippet: true } };
}

const HIDDEN_VERBS = new Set('يعتقد يتوقع يرجح يزعم'.split(' '));

/** A vague source gives way to one that agrees with its verb; «يُعتقد أن» gets a subject. */
function replaceVague(statement: ScoredStatement, sources: readonly Candidate[]): PlannedFix | undefined {
  const { cue, facts } = statement;
  if (cue === undefined) return undefined;
  const words: readonly Word[] = facts.words;
  if (cue.kind === 'hidden') {
    const verb = words[cue.start]!;
    if (!HIDDEN_VERBS.has(verb.base)) return undefined;
    const masculine = sources.filter((s) => !s.feminine);
    return insert(statement, verb.end, ` ${choice(masculine)}`, 'fixSaid');
  }
  const { source, form } = cue;
  if (source === undefined) return undefined;
  const agreeing =
    form === undefined || form.gender === 'p' ? sources : sources.filter((s) => s.feminine === (form.gender === 'f'));
  const range: TextRange = rangeOfWords(statement, source.start, source.end);
  if (!statement.block.view.isVerbatim(words[source.start]!.start, words[source.end - 1]!.end)) return undefined;
  return { titleId: 'fixSaid', edit: { range, newText: choice(agreeing), snippet: true } };
}

/** «قائد عسكري» is «القائد العسكري» from the second time on. */
function secondMention(text: string, { source, facts }: Speaker): string {
  const words = text.split(/\s+/);
  const bare = source.kind === 'role' && words.length <= 2 && !facts.words[source.start]!.definite;
  return bare ? words.map((word) => (word.startsWith('ال') ? word : `ال${word}`)).join(' ') : text;
}

/** «وأشار» → «وأشار القائد…»: the speaker again, as the draft wrote him first. */
function nameSpeaker(statement: ScoredStatement): PlannedFix | undefined {
  const { speaker, cue, facts, block } = statement;
  if (speaker === undefined || cue === undefined) return undefined;
  const written = sourceText(speaker);
  const text = written === undefined ? undefined : secondMention(written, speaker);
  const at = facts.words[cue.end - 1]!.end;
  if (text === undefined || !block.view.isVerbatim(at - 1, at)) return undefined;
  const { start } = block.view.rangeOf(at, at);
  return {
    titleId: 'insertSpeaker',
    edit: { range: { start, end: start }, newText: ` ${text}` },
    params: { speaker: text },
  };
}
