import type { ScoredStatement } from './analysis.js';
import type { Claim } from './claims.js';
import type { Word } from './words.js';

export interface BareHeadline {
  readonly claim: Claim;
  readonly messageId: 'attributed-in-body' | 'beyond-body';
  /** The sentence of the body that tells the same, with its source. */
  readonly counterpart: ScoredStatement;
  /** A warning where the headline leaves no room, or takes more in the fighting than the body gives. */
  readonly severity: 'warning' | 'information';
  readonly reasons: readonly string[];
}

const SETTLED = new Set<Claim['type']>(['control', 'attack', 'accusation', 'guilt']);
const BLAME = new Set<Claim['type']>(['accusation', 'guilt']);
/** «السجن لأستاذ…»: a court has spoken. */
const SENTENCED = /^(?:السجن|سجن|الحكم|حكم|يحكم|تحكم|محكمه|المحكمه|المؤبد|الاعدام|اعدام|ادانه|تدين|يدين)$/;
/** «القبض على…», «ترفض»: acts of those who announce them. */
const OWN_ACT = /^(?:قبض|القبض|[تي]?رفض|رفضت|[تي]?منع|[تي]قضي|ايقاف|توقيف|اعتقال|[تي]عتقل|اعتقلت)$/;
const ABSOLUTE = new Set('بالكامل كاملا كامله كليا نهائيا تماما'.split(' '));

/**
 * A headline that states as settled a conflict claim or an accusation that the body gives to a source only.
 * «سيطرت قوات … على المدينة بالكامل» against «قال المراسل إن القوات سيطرت على الطريق».
 */
export function unsupportedHeadline(
  headline: ScoredStatement,
  statements: readonly ScoredStatement[],
): BareHeadline | undefined {
  if (headline.standing !== 'open' && headline.standing !== 'near') return undefined;
  const { words } = headline.facts;
  const sentenced = words.some((word) => SENTENCED.test(word.base));
  for (const claim of headline.sentence.claims) {
    if (!SETTLED.has(claim.type) || !claim.finite || (sentenced && BLAME.has(claim.type))) continue;
    if (OWN_ACT.test(words[claim.start]!.base)) continue;
    const stem = verbStem(words[claim.start]!.base);
    const same = statements.filter((s) => s.block.kind !== 'headline' && tells(s, claim.type, stem));
    const counterpart = same.find((s) => s.standing === 'own' || s.standing === 'carried');
    if (counterpart === undefined || same.some((s) => s.standing === 'open')) continue;
    const absolute = isAbsolute(headline) && !same.some(isAbsolute);
    const object = objectOf(words, claim, headline.sentence.limit);
    const found = object === undefined || same.some((s) => holds(s, object));
    const beyond = !found || absolute;
    return {
      claim,
      counterpart,
      messageId: beyond ? 'beyond-body' : 'attributed-in-body',
      severity: absolute || (beyond && !BLAME.has(claim.type)) ? 'warning' : 'information',
      reasons: [`headline-${claim.type}`, ...(found ? [] : ['object-not-in-body']), ...(absolute ? ['absolute'] : [])],
    };
  }
  return undefined;
}

/** «بالكامل», «نهائيا»: the sentence leaves no room. */
const isAbsolute = ({ facts, sentence }: ScoredStatement): boolean =>
  facts.words.slice(sentence.first, sentence.limit).some((word) => ABSOLUTE.has(word.folded));

/** A verb without its person: تسيطر, سيطرت, سيطروا → سيطر. */
export function verbStem(word: string): string {
  let stem = word;
  if (stem.length > 4 && /^[تي]/.test(stem)) stem = stem.slice(1);
  if (stem.length > 3) stem = stem.replace(/(?:وا|ون|ت|ا)$/, '');
  return stem;
}

function tells(statement: ScoredStatement, type: Claim['type'], stem: string): boolean {
  const { words } = statement.facts;
  return statement.sentence.claims.some((c) => c.type === type && c.finite && verbStem(words[c.start]!.base) === stem);
}

/** The last noun of the claim's object, «حلب» in «تسيطر على مدينة حلب». */
function objectOf(words: readonly Word[], claim: Claim, limit: number): string | undefined {
  const particle = claim.start + 1;
  if (words[particle]?.folded !== 'علي' && words[particle]?.folded !== 'من') return undefined;
  let last: string | undefined;
  for (let i = particle + 1; i < limit && i <= particle + 3; i++) {
    const word = words[i]!;
    if (word.kind !== 'word' || ABSOLUTE.has(word.folded)) break;
    last = word.stem;
  }
  return last;
}

const holds = ({ facts, sentence }: ScoredStatement, stem: string): boolean => {
  for (let i = sentence.first; i < sentence.limit; i++) if (facts.words[i]!.stem === stem) return true;
  return false;
};
