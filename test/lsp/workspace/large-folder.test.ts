import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { eventually } from '../client.js';
import { Desk, DRAFTS, documentEdits, EDITOR, OPEN } from './desk.js';

describe('a large folder', () => {
  const many = Object.fromEntries(
    Array.from({ length: 150 }, (_, i) => [`d${i}.txt`, `قالت أميركا في اليوم ${i} إن الموعد قريب.\n`]),
  );

  it('is read with its progress shown', async () => {
    const desk = await Desk.open(many);
    assert.match(await desk.read(), /المسودات: 151\)$/);
    const kinds = await eventually(
      () => desk.client.progress.map(({ kind }) => kind),
      (list) => list.at(-1) === 'end',
    );
    assert.equal(kinds[0], 'begin');
    assert.ok(kinds.includes('report'));
    await desk.close();
  });

  it('is left half read where the user says stop, and hover says that it is', async () => {
    const desk = await Desk.open(many, OPEN, EDITOR, { cancelProgress: true });
    await eventually(
      () => desk.client.progress.map(({ kind }) => kind),
      (list) => list.at(-1) === 'end',
    );
    assert.ok(!(await desk.hover()).includes('المسودات: 151'));
    await desk.close();
  });

  it('is not read at all where the setting says so', async () => {
    const desk = await Desk.open(DRAFTS, OPEN, EDITOR, { settings: { delay: 0, workspaceIndex: false } });
    await desk.client.diagnostics(desk.uri, 1);
    assert.equal(await desk.totals(), '');
    const edit = await desk.rename('أمريكا');
    assert.equal(documentEdits(edit).length, 1);
    await desk.close();
  });
});
