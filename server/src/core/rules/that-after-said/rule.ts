import { factsOf } from '../../attribution/analysis.js';
import type { Cue } from '../../attribution/cues.js';
import type { BlockFacts, SentenceFacts } from '../../attribution/facts.js';
import type { Word } from '../../attribution/words.js';
import type { Block } from '../../draft/draft.js';
import type { TextRange } from '../../text/text-range.js';
import type { Finding, Rule } from '../../types.js';

/** أن with its hamza above, and its pronouns: أنه، أنها، أنهم، أنني… Without a hamza the writer spells both alike. */
const THAT = /^أن(?:ه|ها|هم|هما|هن|ني|نا|ك|كم)?$/u;
/** A relative clause or another subordinate one stands between: the أن may be its own. */
const SUBORDINATES = new Set(
  'الذي التي الذين اللذان اللتان ما مما حيث بعد قبل منذ رغم دون عن علي الي في من ب'.split(' '),
);
/** Words between the verb and what it opens: a subject with its title, no more. */
const MAX_BETWEEN = 8;

/** The word after «قال» that should be إن, or undefined. Indices count in the block. */
function thatAfter(words: readonly Word[], cue: Cue, sentence: SentenceFacts): number | undefined {
  if (cue.kind !== 'verb' && cue.kind !== 'participle') return undefined;
  if (cue.form?.lemma !== 'قال' || cue.content < 0 || cue.content - cue.end > MAX_BETWEEN) return undefined;
  // «ما قاله أمس أن» explains what was said.
  if (/ه$/.test(words[cue.start]!.folded) && cue.kind === 'verb') return undefined;
  // «وأن» goes on with something else, «إلا أن» and «قال … أن يكشف» are of another kind.
  const that = words[cue.content];
  if (that === undefined || that.folded !== that.base || words[cue.content - 1]?.folded === 'الا') return undefined;
  if (words[cue.content + 1]?.folded.startsWith('ي')) return undefined;
  for (let i = cue.end; i < cue.content; i++) {
    const word = words[i]!;
    if (word.quoted || SUBORDINATES.has(word.folded) || (word.kind === 'mark' && word.folded !== '،')) return undefined;
  }
  const between = sentence.cues.some((other) => other !== cue && other.start > cue.start && other.start < cue.content);
  return between ? undefined : cue.content;
}

function placesIn(block: Block, { words, sentences }: BlockFacts): TextRange[] {
  return sentences.flatMap((sentence) =>
    sentence.cues.flatMap((cue) => {
      const at = thatAfter(words, cue, sentence);
      const word = at === undefined ? undefined : words[at]!;
      if (word === undefined || !THAT.test(block.view.text.slice(word.start, word.end))) return [];
      return [{ start: word.start, end: word.end }];
    }),
  );
}

export const rule: Rule = {
  meta: {
    id: 'that-after-said',
    category: 'style',
    scope: 'block',
    presets: { recommended: 'on', strict: 'on' },
    severity: 'information',
    title: { ar: '«قال أن»', en: '“أن” after “قال”' },
    description: {
      ar: 'تنبّه إلى «قال أن»؛ فهمزة «إن» تُكسر بعد القول.',
      en: 'Finds «قال أن»: after “said” Arabic takes «إن».',
    },
    messages: {
      found: { ar: 'بعد القول تُكسر الهمزة: {that}.', en: 'After “said” Arabic writes {that}.' },
      useInna: { ar: 'اكتب {that}', en: 'Write {that}' },
    },
    options: {},
    fixable: true,
  },
  check: ({ draft, analysis }) =>
    draft.blocks.flatMap((block) => {
      if (block.script !== 'arabic') return [];
      const places = placesIn(block, factsOf(analysis, block));
      return places.map(({ start, end }): Finding => {
        const that = `إ${block.view.text.slice(start + 1, end)}`;
        const range = block.view.rangeOf(start, end);
        return {
          messageId: 'found',
          params: { that },
          range,
          severity: 'information',
          fixes: block.view.isVerbatim(start, end)
            ? [{ titleId: 'useInna', params: { that }, applicability: 'safe', edits: [{ range, newText: that }] }]
            : [],
        };
      });
    }),
};
