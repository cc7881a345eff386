import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { AnnotatedTextEdit } from 'vscode-languageserver-protocol/node';
import { eventually } from '../client.js';
import { changed, Desk, DRAFTS, documentEdits, OPEN } from './desk.js';

describe('the workspace in the editor', () => {
  let desk: Desk;
  before(async () => {
    desk = await Desk.open();
  });
  after(() => desk.close());

  it('renames in all of them, clitics and nisba kept, other drafts only after a look', async () => {
    await desk.read();
    const edit = await desk.rename('أمريكة');
    const files = { ...DRAFTS, 'open.txt': OPEN };
    const texts = changed(desk, files, await desk.rename('أمريكا'));
    assert.deepEqual(Object.keys(texts).sort(), ['archive/old.md', 'open.txt']);
    assert.match(texts['open.txt'] ?? '', /^أمريكا تعيد.*قالت أمريكا.*بالأمريكيين سكان/s);
    assert.match(texts['archive/old.md'] ?? '', /«إن أمريكا بلد صديق»، ثم غادر إلى أمريكا/);
    const all = documentEdits(edit);
    assert.deepEqual(
      all.map(({ textDocument }) => textDocument.version),
      [1, null, null, null],
    );
    const ids = all.map(({ edits }) => edits.map((one) => (one as AnnotatedTextEdit).annotationId));
    assert.deepEqual(ids[0], [undefined, undefined, undefined]);
    assert.deepEqual(new Set(ids.slice(1).flat()), new Set(['elsewhere', 'quoted']));
    assert.ok(Object.values(edit?.changeAnnotations ?? {}).every(({ needsConfirmation }) => needsConfirmation));
    assert.match(edit?.changeAnnotations?.quoted?.label ?? '', /داخل اقتباس/);
  });
});

describe('renaming what cannot be changed whole', () => {
  it('changes nothing where markup runs through the name, and says where', async () => {
    const desk = await Desk.open({ 'page.html': '<p>زار الوفد أمير<b>كا</b> ثم عاد الوفد إلى أميركا أمس.</p>\n' });
    await desk.read();
    await assert.rejects(desk.rename('أمريكا'), /page\.html/);
    await desk.close();
  });

  it('leaves files of another encoding as they are and says so', async () => {
    const bytes = new Uint8Array([0xe3, 0xe4, 0x20, 0xc3, 0xe3, 0xed, 0xd1, 0xdf, 0xc7, 0x20, 0xcc, 0xc7, 0xc1]);
    const desk = await Desk.open({
      'old.txt': bytes,
      'new.txt': 'وصل الوفد من أميركا أمس.\n',
      'mudaqqiq.config.json': '{ "overrides": [{ "files": ["old.txt"], "encoding": "windows-1256" }] }',
    });
    await eventually(
      () => desk.totals(),
      (line) => line.startsWith('أميركا (5؛ المسودات: 3)'),
    );
    const edit = await desk.rename('أمريكا');
    assert.equal(documentEdits(edit).length, 2);
    await eventually(
      () => desk.client.shown,
      (shown) => shown.some((message) => message.includes('old.txt')),
    );
    await desk.close();
  });

  it('keeps to the draft where the client can have nothing confirmed', async () => {
    const desk = await Desk.open(DRAFTS, OPEN, { workspace: { workspaceEdit: { documentChanges: true } } });
    await desk.read();
    const edit = await desk.rename('أمريكا');
    assert.deepEqual(
      documentEdits(edit).map(({ textDocument }) => textDocument.uri),
      [desk.uri],
    );
    await desk.close();
  });
});
