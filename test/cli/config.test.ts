import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CLEAN, check, run, TWO_SPELLINGS, temporaryFolder } from './run-cli.js';

const folder = temporaryFolder('config');
const cwd = folder.path;
folder.write(
  'desk/mudaqqiq.config.json',
  '{\n  // اتساق الأسماء شأن المدقق اللغوي\n  "rules": { "inconsistent-transliteration": "hint" },\n  "ignore": ["archive"],\n  "include": ["inbox/*.copy"],\n}',
);
folder.write('desk/today/vote.txt', TWO_SPELLINGS);
folder.write('desk/archive/old.txt', TWO_SPELLINGS);
folder.write('desk/inbox/wire.copy', TWO_SPELLINGS);
folder.write('vote.txt', TWO_SPELLINGS);
folder.write('broken/mudaqqiq.config.json', '{\n  "rules": { "inconsistent-transliteratoin": "off" }\n}');
folder.write('broken/vote.txt', TWO_SPELLINGS);

const severities = (...args: string[]) =>
  check(args, { cwd }).report.files.map(({ path, diagnostics }) => `${path} ${diagnostics.map((d) => d.severity)}`);

describe('mudaqqiq.config.json', () => {
  it('is found upwards from each file, and counts for its folder only', () => {
    assert.deepEqual(severities('desk/today/vote.txt', 'vote.txt'), ['desk/today/vote.txt hint', 'vote.txt warning']);
  });
  it('leaves files out and takes others in', () => {
    assert.deepEqual(severities('desk'), ['desk/inbox/wire.copy hint', 'desk/today/vote.txt hint']);
    const named = check(['desk/archive/old.txt'], { cwd });
    assert.equal(named.status, 0);
    assert.match(named.stderr, /desk\/archive\/old\.txt: left out by the configuration/);
  });
  it('is passed over with --no-config and replaced with --config', () => {
    assert.deepEqual(severities('--no-config', 'desk/today/vote.txt'), ['desk/today/vote.txt warning']);
    assert.deepEqual(severities('--config', 'desk/mudaqqiq.config.json', 'vote.txt'), ['vote.txt hint']);
  });
  it('that is invalid is named with line and column; files of other folders are linted', () => {
    const { status, report, stderr } = check(['broken/vote.txt', 'vote.txt'], { cwd });
    assert.equal(status, 2);
    assert.deepEqual(
      report.files.map(({ path }) => path),
      ['vote.txt'],
    );
    assert.match(stderr, /broken\/mudaqqiq\.config\.json:2:14: .*did you mean inconsistent-transliteration\?/);
  });
  it('that is named and missing fails the run', () => {
    const { status, stderr } = check(['--config', 'nowhere.json', 'vote.txt'], { cwd });
    assert.equal(status, 2);
    assert.match(stderr, /nowhere\.json: There is no such file/);
  });
});

describe('suppressions in a draft', () => {
  it('silence a finding, and are reported when they silence nothing', () => {
    const [title = '', blank = '', first = '', second = ''] = TWO_SPELLINGS.split('\n');
    const directive = '// مدقق: تجاهل inconsistent-transliteration -- اقتباس من بيان';
    folder.write('silenced.txt', [title, blank, first, directive, second].join('\n'));
    folder.write('needless.txt', `${directive}\n${CLEAN}`);
    assert.deepEqual(check(['silenced.txt'], { cwd }).report.files[0]?.diagnostics, []);
    const [unused] = check(['needless.txt'], { cwd }).report.files[0]?.diagnostics ?? [];
    assert.equal(unused?.ruleId, 'unused-suppression');
  });
  it('work in Markdown comments', () => {
    const [title = '', , first = '', second = ''] = TWO_SPELLINGS.split('\n');
    const comment = '<!-- mudaqqiq-disable-next-line inconsistent-transliteration -- quoted -->';
    folder.write('silenced.md', [`# ${title}`, '', first, '', comment, second, ''].join('\n'));
    assert.deepEqual(check(['silenced.md'], { cwd }).report.files[0]?.diagnostics, []);
  });
});

describe('the name register', () => {
  it('beside the drafts is used, and passed over with --no-config', () => {
    const own = temporaryFolder('register');
    own.write('mudaqqiq.names.json', '{ "version": 1, "names": [], "different": [["الكونجرس", "الكونغرس"]] }');
    own.write('vote.txt', TWO_SPELLINGS);
    const found = (...args: string[]) => check([...args, 'vote.txt'], { cwd: own.path }).report.summary.warning;
    assert.equal(found(), 0);
    assert.equal(found('--no-config'), 1);
  });
  it('that is broken is named with line and column, and the drafts are linted', () => {
    const own = temporaryFolder('broken-register');
    own.write('mudaqqiq.names.json', '{ "version": 1,\n "names": [{ "name": 5 }] }');
    own.write('vote.txt', TWO_SPELLINGS);
    const { status, report, stderr } = check(['vote.txt'], { cwd: own.path });
    assert.equal(status, 2);
    assert.equal(report.files.length, 1);
    assert.match(stderr, /mudaqqiq\.names\.json:2:/);
    assert.match(stderr, /expected a text in quotation marks/);
    const arabic = run(['check', '--format', 'json', '--lang', 'ar', 'vote.txt'], { cwd: own.path }).stderr;
    assert.match(arabic, /mudaqqiq\.names\.json:2:22: خلل في سجل الأسماء عند names\[0\]\.name: المتوقع/);
  });
});

describe('the demo', () => {
  it('finds faults in the samples and ends well', () => {
    const { status, stdout } = run(['check', '--fail-on', 'never', 'samples']);
    assert.equal(status, 0);
    assert.match(stdout, /samples\/aid-vote\.txt:\d+:\d+/);
  });
});

describe('several name registers', () => {
  const newsroom = temporaryFolder('registers');
  const names = (...entries: object[]): string => JSON.stringify({ version: 1, names: entries });
  newsroom.write('mudaqqiq.config.json', '{ "names": ["people.json", "places.json"] }');
  newsroom.write('people.json', names({ name: 'سول', variants: ['سيول'] }));
  newsroom.write('places.json', names({ name: 'سيول', variants: ['سول'] }, { name: 'ميونيخ', variants: ['ميونخ'] }));
  newsroom.write('draft.txt', 'وصل الوفد إلى سيول ثم إلى ميونخ مساء الأحد.\n');

  it('count together, and their contradictions are told without failing the run', () => {
    const { status, report, stderr } = check(['draft.txt', '--fail-on', 'never'], { cwd: newsroom.path });
    assert.equal(status, 0);
    assert.deepEqual(
      report.files[0]?.diagnostics.map(({ data }) => data.preferred),
      ['سول', 'ميونيخ'],
    );
    assert.match(stderr, /places\.json: سيول belongs to سيول here and to سول in people\.json; the earlier file counts/);
  });
});
