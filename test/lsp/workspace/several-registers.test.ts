import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { textAt } from '../client.js';
import { Desk } from './desk.js';

describe('several name registers in the editor', () => {
  it('show their contradictions where the later file says them', async () => {
    const register = (name: string, variant: string): string =>
      `{ "names": [\n  { "name": "${name}", "variants": ["${variant}"] }\n] }\n`;
    const desk = await Desk.open({
      'mudaqqiq.config.json': '{ "names": ["a.json", "b.json"] }',
      'a.json': register('سول', 'سيول'),
      'b.json': register('سيول', 'سول'),
    });
    const { diagnostics } = await desk.client.publishedWhen(({ uri }) => uri === desk.address('b.json'));
    assert.deepEqual(
      diagnostics.map(({ severity, range }) => [severity, textAt(register('سيول', 'سول'), range)]),
      [
        [2, '"سيول"'],
        [2, '"سول"'],
      ].slice(0, diagnostics.length),
    );
    assert.ok(diagnostics.length > 0);
    await desk.close();
  });
});
