import type { BlockText, DraftAnalysis } from '../analysis.js';
import { hasName } from './scope.js';

/** How the writer of a draft spells ordinary words: what one drops everywhere says nothing about a name. */
export interface WritingHabits {
  /** Words are left without their first hamza («ان», «الى», «اعلن»). */
  readonly dropsHamza: boolean;
  /** A final «ي» is written «ى» or the other way round («فى», «حتي»). */
  readonly mixesFinalYa: boolean;
}

/** So much of the words makes a habit, and no fewer than so many. */
const SHARE = 0.1;
const LEAST = 3;
const LEAST_YA = 3;

const split = (text: string): readonly string[] => text.split(' ');

/** Frequent words with a first hamza, without it; «ان» stands for «أن» and «إن». */
const WITHOUT_HAMZA = split(
  'الى ان او اذا اي ايضا اكثر اول اولى امام اعلن اكد اضاف اشار اخرى احد الا انه انها امس اصبح اجل اثناء امر اسباب اعضاء اكبر افضل اهمية اوضح اجراء انحاء ايام اعداد اربعة الاول الاولى الامم الامن الاخير الاخيرة الاكثر الامر الاعضاء',
);
const WITH_HAMZA = WITHOUT_HAMZA.flatMap((word) => {
  const at = word.startsWith('ال') && word !== 'الى' && word !== 'الا' ? 2 : 0;
  return ['أ', 'إ'].map((hamza) => word.slice(0, at) + hamza + word.slice(at + 1));
});
const YA_AS_ALEF = split('فى التى الذى هى اى أى لدى');
const ALEF_AS_YA = split('حتي إلي الي علي لدي');
const YA = split('في التي الذي هي أي');
const ALEF = split('حتى إلى الى على');

type Sort = 'bare' | 'hamza' | 'wrongYa' | 'rightYa';
const SORTS: ReadonlyMap<string, readonly Sort[]> = (() => {
  const sorts = new Map<string, Sort[]>();
  const add = (words: readonly string[], sort: Sort): void => {
    for (const word of words)
      for (const text of [word, `و${word}`]) sorts.set(text, [...(sorts.get(text) ?? []), sort]);
  };
  add(WITHOUT_HAMZA, 'bare');
  add(WITH_HAMZA, 'hamza');
  // «لدى» and «علي» are words of their own too: a single one makes no habit.
  add([...YA_AS_ALEF.filter((w) => w !== 'لدى'), ...ALEF_AS_YA], 'wrongYa');
  add([...YA, ...ALEF], 'rightYa');
  return sorts;
})();

type Counts = Readonly<Record<Sort, number>>;

function countWords({ tokens }: BlockText): Counts {
  const counts = { bare: 0, hamza: 0, wrongYa: 0, rightYa: 0 };
  for (const { norm } of tokens) for (const sort of SORTS.get(norm) ?? []) counts[sort]++;
  return counts;
}

/** The habits of a draft, by its frequent words. Computed once a version, and only where two spellings ask for it. */
export function writingHabits(analysis: DraftAnalysis): WritingHabits {
  return analysis.once('names/habits', () => {
    const total = { bare: 0, hamza: 0, wrongYa: 0, rightYa: 0 };
    for (const block of analysis.draft.blocks) {
      if (!hasName(block)) continue;
      const counts = analysis.perBlock('names/habits', block, countWords);
      for (const sort of ['bare', 'hamza', 'wrongYa', 'rightYa'] as const) total[sort] += counts[sort];
    }
    return {
      dropsHamza: total.bare >= LEAST && total.bare >= SHARE * (total.bare + total.hamza),
      mixesFinalYa: total.wrongYa >= LEAST_YA && total.wrongYa >= SHARE * (total.wrongYa + total.rightYa),
    };
  });
}
