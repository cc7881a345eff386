import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { check, run, temporaryFolder } from './run-cli.js';

const CAPTION = 'صيادون يصلحون شباكهم في مرفأ صور جنوبي لبنان قبل العودة إلى البحر (رويترز)';
const article = (google: string, caption: string): string =>
  `${google} تفتتح مكتبا جديدا\n\nأعلنت ${google} موعد الافتتاح في بيان قصير.\n\n${caption}\n`;

const folder = temporaryFolder('workspace');
const cwd = folder.path;
folder.write('a.txt', article('غوغل', CAPTION));
folder.write('b.txt', article('غوغل', ''));
folder.write('c.txt', article('جوجل', CAPTION));
const PAGE = `<figure><img src="boats.jpg"><figcaption>${CAPTION}</figcaption></figure><p>وقالت غوغل إن الموعد قريب.</p>`;
folder.write('pages.html', PAGE);
folder.write('archive/old.txt', article('جوجل', CAPTION));
const config = (rules: object): string => JSON.stringify({ ignore: ['archive'], rules });
const BOTH = {
  'inconsistent-transliteration': ['on', { workspace: true }],
  'duplicate-caption': ['on', { workspace: true }],
};
folder.write('mudaqqiq.config.json', config(BOTH));

/** What is said of each file, in the order of their names. */
function said(...paths: string[]): string[] {
  const { report } = check(paths, { cwd });
  return report.files
    .flatMap(({ path, diagnostics }) =>
      diagnostics.map((d) => {
        const where = d.related.map((r) => `${r.path}:${r.range.start.line}:${r.range.start.character}`).join(' ');
        return `${path}:${d.range.start.line} ${d.ruleId} ${d.severity} → ${where}`;
      }),
    )
    .sort();
}

describe('check over many drafts', () => {
  const expected = [
    `a.txt:4 duplicate-caption information → c.txt:4:0 pages.html:0:${PAGE.indexOf(CAPTION)}`,
    `c.txt:0 inconsistent-transliteration information → a.txt:0:0 b.txt:0:0 pages.html:0:${PAGE.indexOf('غوغل')}`,
    `c.txt:4 duplicate-caption information → a.txt:4:0 pages.html:0:${PAGE.indexOf(CAPTION)}`,
    'pages.html:0 duplicate-caption information → a.txt:4:0 c.txt:4:0',
  ];

  it('mentions a spelling that most others do not write and captions that others have, each pointing there', () => {
    assert.deepEqual(said('.'), expected);
  });

  it('says the same in any order', () => {
    assert.deepEqual(said('pages.html', 'c.txt', 'b.txt', 'a.txt'), expected);
    assert.deepEqual(said('b.txt', 'pages.html', 'a.txt', 'c.txt'), expected);
  });

  it('compares the drafts of the run alone, and never those that the configuration leaves out', () => {
    assert.deepEqual(said('c.txt', 'archive/old.txt'), []);
  });

  it('does not fail a run for information', () => {
    assert.equal(run(['check', '.'], { cwd }).status, 0);
  });

  it('looks at one draft at a time where no rule asks for more', () => {
    folder.write('plain/mudaqqiq.config.json', config({}));
    folder.write('plain/a.txt', article('غوغل', CAPTION));
    folder.write('plain/b.txt', article('جوجل', CAPTION));
    assert.deepEqual(said('plain'), []);
  });

  it('still reports a file that cannot be read', () => {
    folder.write('bad/mudaqqiq.config.json', config(BOTH));
    folder.write('bad/a.txt', article('غوغل', CAPTION));
    folder.write('bad/b.txt', new Uint8Array([0xff, 0xfe, 0x41]));
    const { status, report } = check(['bad'], { cwd });
    assert.equal(status, 2);
    assert.deepEqual([report.errors.length, report.files.length], [1, 1]);
  });
});
