import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type AnnotatedTextEdit, CodeActionResolveRequest } from 'vscode-languageserver-protocol/node';
import { eventually, withEdits } from '../client.js';
import { changed, Desk, DRAFTS, documentEdits, OPEN } from './desk.js';

describe('the workspace in the editor', () => {
  let desk: Desk;
  before(async () => {
    desk = await Desk.open();
  });
  after(() => desk.close());

  it('offers the spelling under the caret for the draft and for the workspace, and works edits out when chosen', async () => {
    await desk.read();
    const { position } = desk.at();
    const actions = await desk.client.codeActions(desk.uri, { start: position, end: position }, []);
    assert.deepEqual(
      actions.map(({ title }) => title.replace(/[\u2066-\u2069\u200F]/g, '')),
      ['اكتب أميركا في مسودات مجلد العمل كلها…'],
    );
    assert.equal(actions[0]?.edit, undefined);
    const chosen = await desk.client.connection.sendRequest(CodeActionResolveRequest.type, actions[0] as never);
    const texts = changed(desk, DRAFTS, chosen.edit);
    assert.deepEqual(Object.keys(texts).sort(), ['archive/old.md', 'archive/page.html', 'أخبار (1).txt'].sort());
    assert.match(texts['أخبار (1).txt'] ?? '', /من أميركا صباح الأحد، والتقى بالأميركيين/);
    assert.match(texts['archive/page.html'] ?? '', /الوفد أميركا ثم/);
  });
});

describe('a draft that writes a name two ways', () => {
  it('offers to write the draft one way, where the draft has two', async () => {
    const text = `${OPEN}\nوقالت أمريكا إن الموعد قريب.\n`;
    const desk = await Desk.open({}, text);
    const { position } = desk.at();
    const actions = await eventually(
      () => desk.client.codeActions(desk.uri, { start: position, end: position }, []),
      (found) => found.length > 0,
    );
    const draft = actions.find(({ title }) => title.includes('المسودة كلها'));
    const chosen = await desk.client.connection.sendRequest(CodeActionResolveRequest.type, draft as never);
    assert.match(
      withEdits(text, documentEdits(chosen.edit)[0]?.edits as AnnotatedTextEdit[]),
      /وقالت أميركا إن الموعد/,
    );
    await desk.close();
  });
});
