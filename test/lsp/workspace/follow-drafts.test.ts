import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { FileChangeType } from 'vscode-languageserver-protocol/node';
import { eventually } from '../client.js';
import { Desk, documentEdits } from './desk.js';

describe('the workspace in the editor', () => {
  let desk: Desk;
  before(async () => {
    desk = await Desk.open();
  });
  after(() => desk.close());

  it('takes unsaved text of open drafts for what they say', async () => {
    await desk.read();
    const other = desk.address('archive/old.md');
    await desk.client.open(other, 'قالت أمريكا إنها راضية، وأكدت أمريكا موعدها، وكررت أمريكا طلبها.\n', 'markdown');
    await eventually(
      () => desk.totals(),
      (line) => line.startsWith('أمريكا (6؛ المسودات: 3)'),
    );
    const version = await desk.client.change(other, { text: 'قالت أمريكا إنها راضية عن الاتفاق كله.\n' });
    const edit = await desk.rename('أمريكا');
    assert.equal(
      documentEdits(edit).find(({ textDocument }) => textDocument.uri === other),
      undefined,
    );
    const back = await desk.rename('أمركا');
    assert.equal(
      documentEdits(back).find(({ textDocument }) => textDocument.uri === other)?.textDocument.version,
      version,
    );
    await desk.client.close(other);
    await eventually(
      () => desk.totals(),
      (line) => line.startsWith('أمريكا (4؛ المسودات: 3)'),
    );
  });

  it('follows files that appear, change and go, and folders that go', async () => {
    await desk.read();
    await desk.write('fresh/new.txt', 'عادت أمريكا إلى الاتفاق يوم الاثنين.\n', FileChangeType.Created);
    await eventually(
      () => desk.totals(),
      (line) => line.includes('أمريكا (5؛ المسودات: 4)'),
    );
    await desk.write('fresh/new.txt', 'عادت أميركا إلى الاتفاق يوم الاثنين.\n');
    await eventually(
      () => desk.totals(),
      (line) => line.startsWith('أميركا (5؛ المسودات: 3)'),
    );
    await rm(join(desk.folder, 'fresh'), { recursive: true });
    await desk.tell('fresh', FileChangeType.Deleted);
    await eventually(
      () => desk.totals(),
      (line) => line.startsWith('أمريكا (4؛ المسودات: 3)'),
    );
  });
});
