import type { Genre } from '../draft/draft.js';
import type { Statement } from './chains.js';
import { lexicon } from './lexicon.js';
import { matchForm } from './phrase-table.js';
import type { Word } from './words.js';

/** Feature names with their values; absent means 0. */
export type Features = ReadonlyMap<string, number>;

/** How the body stands to a headline: how many of its words a sourced sentence of the body repeats. */
function headlineFeatures(
  { facts, sentence }: Statement,
  statements: readonly Statement[],
  on: (name: string, value?: number) => void,
): void {
  const stems = new Set<string>();
  for (let i = sentence.first; i < sentence.limit; i++) {
    const word = facts.words[i]!;
    if (word.kind === 'word' && word.stem.length > 3) stems.add(word.stem);
  }
  let sourced = 0;
  let bare = 0;
  for (const other of statements) {
    if (other.block.kind === 'headline' || other.block.kind === 'kicker') continue;
    const seen = new Set<string>();
    for (let i = other.sentence.first; i < other.sentence.limit; i++) {
      const { stem } = other.facts.words[i]!;
      if (stems.has(stem)) seen.add(stem);
    }
    const share = seen.size / Math.max(1, stems.size);
    if (other.standing === 'own' || other.standing === 'carried') sourced = Math.max(sourced, share);
    else bare = Math.max(bare, share);
  }
  on('headline*sourced', sourced);
  on('headline*bare', bare);
  if (bare > sourced) on('headline*told-bare');
}

/** «لكن», «إلا أن», «غير أن» behind a cue: perhaps the paper speaks again. -1 where there is none. */
function turnAfter(words: readonly Word[], from: number, limit: number): number {
  for (let i = from; i < limit; i++) {
    const { folded, quoted } = words[i]!;
    if (quoted) continue;
    if (folded === 'لكن' || folded === 'ولكن') return i;
    if ((folded === 'الا' || folded === 'غير') && /^ان/.test(words[i + 1]?.folded ?? '')) return i;
  }
  return -1;
}

function vagueHead(word: Word, words: readonly Word[], index: number, limit: number): string | undefined {
  for (const form of [word.base, word.stem]) {
    if (matchForm(lexicon().sources, form, words, index, limit)?.value === 'vague') return form;
  }
  return undefined;
}

const PAST_YEAR = /^(?:19|20)\d\d$/;
const BACKGROUND = new Set('منذ عام عامي سنه سنوات اعوام'.split(' '));
const HEDGES = new Set('قد ربما لعل يمكن كاد'.split(' '));
/** Those who fight, occupy or are accused: what they do is seldom seen by the paper. */
const PARTY = new Set(
  'قوات جيش احتلال مستوطن مستوطنين مستوطنون مستوطنو ميليشيا ميليشيات مليشيات تنظيم جماعه حوثي حوثيين حوثيون نظام متمردين متمردون مسلح مسلحين مسلحون مقاتلين مقاتلون مقاتلو فصائل انفصاليين ارهابيين شرطه امن عصابه مهاجم مهاجمين جنود جندي سلطات داعش القاعده حزب'.split(
    ' ',
  ),
);
const TODAY = new Set('اليوم امس حاليا الان'.split(' '));
const AGGREGATE = new Set('معظم غالبيه اغلب جميع كافه كثير كثيرون عديد كل'.split(' '));
const RELATIVE = new Set('الذي التي الذين ما بما'.split(' '));
const PERFORMED = new Set(
  'وصل وصلت التقي التقت عقد عقدت وقع وقعت افتتح افتتحت صوت صوتت زار زارت استقبل استقبلت اجري اجرت شارك شاركت حضر حضرت قرر قررت عين عينت اصدر اصدرت وافق وافقت فاز فازت بدا بدات انطلق انطلقت نظم نظمت يعقد تعقد اطلق اطلقت تضمن تضم يضم تاسس ولد'.split(
    ' ',
  ),
);

/** What the features of every sentence share: computed once a draft, so that the time grows with the draft. */
export interface DraftFacts {
  readonly statements: readonly Statement[];
  readonly genre: Genre;
  /** 0 to 1. */
  readonly opinion: number;
  /** Shares of the sentences that have a source, and that have a vague one. */
  readonly sourcedShare: number;
  readonly veiledShare: number;
}

export function draftFacts(statements: readonly Statement[], genre: Genre, opinion: number): DraftFacts {
  let sourced = 0;
  let veiled = 0;
  for (const { standing } of statements) {
    if (standing === 'own' || standing === 'carried') sourced++;
    else if (standing === 'vague') veiled++;
  }
  const count = Math.max(1, statements.length);
  return { statements, genre, opinion, sourcedShare: sourced / count, veiledShare: veiled / count };
}

/** Everything the scorer looks at in a sentence. */
export function featuresOf(statement: Statement, draft: DraftFacts): Features {
  const { statements, genre, opinion } = draft;
  const f = new Map<string, number>();
  const on = (name: string, value = 1): void => {
    f.set(name, value);
  };
  const { sentence, facts, block, standing, cue, speaker } = statement;
  const { words } = facts;
  const reported = standing === 'own' || standing === 'carried';
  const voice =
    reported || standing === 'partial' ? 'said' : standing === 'vague' || standing === 'hidden' ? 'veiled' : 'bare';
  on(`standing:${standing}`);
  on(`kind:${block.kind === 'lead' ? 'paragraph' : block.kind}`);
  on(`genre:${genre}`);
  on(`${voice}*genre:${genre}`);
  on(`${voice}*opinion`, opinion);
  if (voice !== 'said') on(`${standing}*kind:${block.kind === 'lead' ? 'paragraph' : block.kind}`);

  // The cue and who stands behind it.
  if (cue !== undefined) {
    on(`cue:${cue.kind}`);
    on(`${voice}*cue:${cue.kind}`);
    if (block.kind === 'headline') on(`headline*cue:${cue.kind}`);
    if (cue.form !== undefined) on(`need:${cue.form.need}`);
    on(cue.initial ? 'cue-initial' : cue.start - sentence.first > 12 ? 'cue-late' : 'cue-middle');
    if (cue.form?.need === 'act') on(cue.initial ? 'act-initial' : 'act-inside');
    if (cue.content < 0 && cue.kind === 'verb') on('no-content');
    if (cue.start > sentence.first && RELATIVE.has(words[cue.start - 1]!.folded)) on('cue-in-relative');
  }
  const source = cue?.source ?? speaker?.source;
  if (source !== undefined) {
    on(`source:${source.kind}`);
    on(`quality:${source.quality}`);
    if (voice === 'said' && source === cue?.source) {
      on(`said-head:${source.head}`);
      if (!words[source.start]!.definite && source.end - source.start <= 3) on(`said-indefinite:${source.kind}`);
    }
    if (voice === 'veiled') {
      on(`veil:${source.head}`);
      const size = source.end - source.start;
      if (cue?.source === undefined) on('veil-shape:carried');
      else if (source.anaphor) on('veil-shape:anaphor');
      else {
        const plural = /^(?:مصادر|تقارير)$|(?:ون|ين|اء)$/.test(source.head) ? 'plural' : 'single';
        on(`veil-shape:${plural}-${Math.min(3, size)}-${cue?.form?.lemma === 'نقل' ? 'second-hand' : cue?.kind}`);
        on(`veil-shape:${plural}-${Math.min(3, size)}`);
        if (words[source.start]!.definite) on('veil-definite');
      }
      if (source.anaphor) on('veil-anaphor');
      if (cue?.source === undefined) on('veil-carried');
      on('veil-length', Math.min(4, source.end - source.start) / 4);
    }
  }
  for (const other of sentence.cues) {
    if (other.kind === 'verb' || other.kind === 'participle') continue;
    on(`has:${other.kind}`);
    if (other.kind === 'hidden') {
      const phrase = words.slice(other.start, other.end).map((w) => w.base);
      on(`hidden:${phrase.join(' ')}`);
      on(`hidden-${other.initial ? 'initial' : 'inside'}`);
      on(`${voice}*hidden`);
    }
  }
  // Other cues than the one that decided: a vague one beside a good one, a source quoted at second hand.
  for (const other of sentence.cues) {
    if (other === cue) continue;
    const q = other.source?.quality;
    if (q !== undefined && (other.kind === 'verb' || other.kind === 'according' || other.kind === 'document')) {
      on(q <= 1 ? 'also-vague' : 'also-sourced');
      if (q <= 1) {
        on(other.start - sentence.first <= 8 ? 'also-vague-early' : 'also-vague-late');
        on(`${voice}*also-vague`);
        on(`also-vague:${other.source!.head}`);
      }
    }
  }
  if (cue?.form?.lemma === 'نقل') on(`second-hand*${voice}`);
  if (standing === 'vague' && speaker !== undefined && speaker.statement !== statement.index) on('veil-antecedent');
  let after = 0;
  if (standing === 'partial') {
    for (const claim of sentence.claims) if (claim.start < (cue?.start ?? 0)) on(`partial*${claim.type}`);
  }
  if (reported && cue !== undefined && cue.scopeEnd < sentence.limit) after = cue.scopeEnd;

  const but = reported && cue !== undefined ? turnAfter(words, cue.end, sentence.limit) : -1;

  // What is claimed, outside quotations and, where someone speaks, outside what he covers.
  const types = new Set<string>();
  let heaviest = 0;
  let finite = false;
  for (const claim of sentence.claims) {
    const name = claim.known ? `${claim.type}-known` : claim.finite ? `${claim.type}-finite` : claim.type;
    on(`claim:${name}`);
    types.add(claim.type);
    if (claim.weight > heaviest && !claim.known) heaviest = claim.weight;
    finite ||= claim.finite && claim.weight >= 4;
    if (after > 0 && claim.start >= after) on('claim-after-scope');
    if (but > 0 && claim.start > but && claim.finite && claim.weight >= 3) on('claim-after-but');
  }
  for (const type of types) on(`${voice}*${type}`);
  if (finite && types.has('attack')) on('attack-finite');
  on(`${voice}*weight`, heaviest / 5);
  on(`${voice}*types`, Math.min(6, types.size) / 6);
  if (finite) on(`${voice}*finite`);
  if (types.size === 0) on(`${voice}*no-claim`);

  // Shape.
  const count = sentence.wordCount;
  on('length', Math.min(60, count) / 60);
  on(`${voice}*length`, Math.min(60, count) / 60);
  if (count <= 4) on('very-short');
  on('quoted', count === 0 ? 0 : sentence.quotedWords / count);
  if (sentence.quotedWords > 0) on('has-quote');
  if (statement.position === 0) on('opens-paragraph');
  on('place', statements.length === 0 ? 0 : statement.index / statements.length);
  if (block.index <= 2) on('top');
  const last = words[sentence.limit - 1];
  if (last !== undefined && /^[?؟]$/.test(last.folded)) on('question');

  if (block.kind === 'headline' || block.kind === 'kicker') headlineFeatures(statement, statements, on);

  // Words.
  let numbers = 0;
  let party = false;
  for (let i = sentence.first; i < sentence.limit; i++) {
    const word = words[i]!;
    if (word.kind === 'number') {
      numbers++;
      if (PAST_YEAR.test(word.folded)) on('year');
      continue;
    }
    if (word.kind !== 'word' || word.quoted) continue;
    const veil = vagueHead(word, words, i, sentence.limit);
    if (veil !== undefined) {
      on(`vhead:${veil}`);
      if (i - sentence.first <= 3) on('vhead-early');
      on(`${voice}*vhead`);
      if (voice !== 'veiled') on(`${voice}*vhead:${veil}`);
    }
    if (PARTY.has(word.stem)) party = true;
    if (TODAY.has(word.base)) on('today');
    if (AGGREGATE.has(word.stem)) on('aggregate');
    if (BACKGROUND.has(word.base)) on('background');
    if (HEDGES.has(word.base)) on('hedge');
    if (i - sentence.first <= 2 && PERFORMED.has(word.base)) on('performed');
  }
  on('numbers', Math.min(4, numbers) / 4);
  if (numbers > 0) on(`${voice}*number`);
  if (voice === 'bare') {
    if (party) on('bare*party');
    const past = f.has('background') || f.has('year');
    for (const type of types) {
      if (past) on(`${type}*past`);
      if (numbers > 0) on(`${type}*number`);
      if (party) on(`${type}*party`);
      if (block.kind === 'headline') on(`${type}*headline`);
      if (f.has('performed')) on(`${type}*performed`);
    }
    const pairs = [...types].sort();
    for (let a = 0; a < pairs.length; a++) {
      for (let b = a + 1; b < pairs.length; b++) on(`${pairs[a]}+${pairs[b]}`);
    }
    for (const claim of sentence.claims) {
      if (claim.start === sentence.first) on(`opens:${claim.type}`);
      if (!claim.known) on(`${claim.type}*${claim.start - sentence.first <= 4 ? 'early' : 'late'}`);
    }
    if (party && numbers > 0) on('party*number');
    if (types.size >= 3) on('bare*many-claims');
    on(`bare*${genre}*weight`, heaviest / 5);
  }

  // Next door.
  const near = (offset: number): Statement | undefined => statements[statement.index + offset];
  for (const offset of [-1, 1]) {
    const other = near(offset);
    const side = offset < 0 ? 'before' : 'after';
    if (other === undefined) on(`${side}:none`);
    else {
      on(`${side}:${other.standing}`);
      if (voice === 'bare') on(`bare*${side}:${other.standing}`);
      if (other.block === block) on(`${side}:same`);
    }
  }
  on('sourced-share', draft.sourcedShare);
  on('veiled-share', draft.veiledShare);
  return f;
}
