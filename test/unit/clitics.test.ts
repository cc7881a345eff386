import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { segmentations, segmentKnown } from '../../server/src/core/lang/ar/clitics.js';

describe('segmentations', () => {
  const cuts = (word: string): string[] => segmentations(word).map((c) => `${c.prefix}+${c.stem}`);
  it('gives every cut, the whole word first', () => {
    assert.deepEqual(cuts('وبالكونغرس'), ['+وبالكونغرس', 'و+بالكونغرس', 'وب+الكونغرس', 'وبال+كونغرس']);
  });
  it('reads «لل» as the preposition with the article', () => {
    const cut = segmentKnown('للكونغرس', (stem) => stem === 'كونغرس');
    assert.deepEqual([cut?.prefix, cut?.article, cut?.preposition], ['لل', true, 'ل']);
  });
  it('leaves no stem of one letter', () => {
    assert.deepEqual(cuts('بها'), ['+بها', 'ب+ها']);
    assert.deepEqual(cuts('به'), ['+به']);
  });
});
