import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { ReferencesRequest } from 'vscode-languageserver-protocol/node';
import { textAt } from '../client.js';
import { Desk, DRAFTS, decodeParentheses, OPEN } from './desk.js';

describe('the workspace in the editor', () => {
  let desk: Desk;
  before(async () => {
    desk = await Desk.open();
  });
  after(() => desk.close());

  it('counts each spelling over the drafts, leaving out what is no draft and what the configuration ignores', async () => {
    assert.equal(await desk.read(), 'أمريكا (4؛ المسودات: 3)، أميركا (4؛ المسودات: 2)');
  });

  it('finds every mention in files that nobody has open, whatever their names', async () => {
    await desk.read();
    const found = await desk.client.connection.sendRequest(ReferencesRequest.type, {
      ...desk.at(),
      context: { includeDeclaration: true },
    });
    const texts = { ...DRAFTS, 'open.txt': OPEN };
    assert.deepEqual(
      found?.map(({ uri, range }) => {
        const name = Object.keys(texts).find((file) => desk.address(file) === decodeParentheses(uri)) ?? uri;
        return [name, textAt(texts[name as keyof typeof texts] ?? '', range)];
      }),
      [
        ['open.txt', 'أميركا'],
        ['open.txt', 'أميركا'],
        ['open.txt', 'بالأميركيين'],
        ['أخبار (1).txt', 'أمريكا'],
        ['أخبار (1).txt', 'بالأمريكيين'],
        ['archive/old.md', 'أمريكا'],
        ['archive/old.md', 'أميركا'],
        ['archive/page.html', '&#1571;&#1605;&#1585;&#1610;&#1603;&#1575;'],
      ],
    );
  });
});
