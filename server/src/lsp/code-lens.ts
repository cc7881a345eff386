import type { CodeLens } from 'vscode-languageserver-protocol';
import { attributionSummary } from '../core/index.js';
import type { ClientAbilities } from './abilities.js';
import { isDraft, type Reading } from './session.js';
import { claimsTitle } from './strings.js';

/** Over the headline: how many claims the draft makes and how many nobody is quoted for; a click lists these. */
export function codeLenses(reading: Reading, abilities: ClientAbilities): CodeLens[] {
  const { analysis, convert, draft, language, present, uri } = reading;
  if (!reading.watched || !isDraft(draft)) return [];
  const place = draft.blocks.find(({ kind }) => kind === 'headline') ?? draft.blocks[0];
  if (place === undefined) return [];
  const { claims, attributed, open, list } = attributionSummary(analysis);
  if (claims === 0) return [];
  const title = present(claimsTitle(language, claims, attributed, open));
  const shows = abilities.commands.includes('mudaqqiq.showPlaces') && list.length > 0;
  const position = convert.toPosition(place.range.start);
  const ranges = list.map(({ range }) => convert.toRange(range));
  return [
    {
      range: { start: position, end: position },
      command: shows
        ? { title, command: 'mudaqqiq.showPlaces', arguments: [uri, position, ranges] }
        : { title, command: '' },
    },
  ];
}
