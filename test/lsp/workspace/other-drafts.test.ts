import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { describe, it } from 'node:test';
import type { Diagnostic } from 'vscode-languageserver-protocol/node';
import { Desk } from './desk.js';

describe('rules that look beyond the draft', () => {
  const CAPTION = 'صيادون يصلحون شباكهم في مرفأ صور جنوبي لبنان قبل العودة إلى البحر (رويترز)';
  const article = (google: string, caption: string): string =>
    `${google} تفتتح مكتبا جديدا\n\nأعلنت ${google} موعد الافتتاح في بيان قصير.\n\n${caption}\n`;
  const files = {
    'a.txt': article('غوغل', CAPTION),
    'b.txt': article('غوغل', ''),
    'mudaqqiq.config.json': JSON.stringify({
      rules: {
        'inconsistent-transliteration': ['on', { workspace: true }],
        'duplicate-caption': ['on', { workspace: true }],
      },
    }),
  };
  const shape = (d: Pick<Diagnostic, 'range' | 'message'> & { related: readonly unknown[] }, rule: unknown) => ({
    rule,
    range: d.range,
    message: String(d.message).replace(/[\u2066-\u2069\u200F]/g, ''),
    related: d.related.length,
  });

  it('say the same in the editor and in the command line, and follow the other drafts', async () => {
    const desk = await Desk.open(files, article('جوجل', CAPTION));
    const ours = (p: { uri: string }): boolean => p.uri === desk.uri;
    const { diagnostics } = await desk.client.publishedWhen((p) => ours(p) && p.diagnostics.length === 2);
    const cli = spawnSync(
      process.execPath,
      [resolve('dist/cli.js'), 'check', '--format', 'json', '--lang', 'ar', '.'],
      {
        cwd: desk.folder,
        encoding: 'utf8',
      },
    );
    const report = JSON.parse(cli.stdout) as {
      files: { path: string; diagnostics: (Diagnostic & { ruleId: string; related: unknown[] })[] }[];
    };
    assert.deepEqual(
      diagnostics.map((d) => shape({ ...d, related: d.relatedInformation ?? [] }, d.code)),
      report.files.find(({ path }) => path === 'open.txt')?.diagnostics.map((d) => shape(d, d.ruleId)),
    );
    assert.deepEqual(
      diagnostics.map((d) => d.relatedInformation?.map(({ location }) => location.uri)),
      [[desk.address('a.txt'), desk.address('b.txt')], [desk.address('a.txt')]],
    );
    const from = desk.client.published.length;
    await desk.write('a.txt', article('غوغل', ''));
    await desk.client.publishedWhen((p) => ours(p) && p.diagnostics.length === 1, from);
    await desk.close();
  });
});
