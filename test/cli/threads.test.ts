import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { Job, JobEvent, JobOptions } from '../../server/src/cli/lint/job.js';
import { runOnThreads } from '../../server/src/cli/threads/in-order.js';
import { CLEAN, CLI, ENV, run, TWO_SPELLINGS, temporaryFolder } from './run-cli.js';

const folder = temporaryFolder('threads');
const cwd = folder.path;
for (let i = 0; i < 60; i++) {
  const name = `desk/${String(i).padStart(2, '0')}`;
  if (i % 7 === 3) folder.write(`${name}.txt`, Uint8Array.from([0xd8, 0x20, 0x41]));
  else if (i % 7 === 4) folder.write(`${name}.txt`, 'Nothing in Arabic here.\n');
  else folder.write(`${name}.txt`, i % 2 === 0 ? TWO_SPELLINGS : CLEAN.repeat(1 + (i % 5)));
}
folder.write('desk/export.json', JSON.stringify([1, 2, 3].map((n) => ({ uri: `u${n}`, body_text: TWO_SPELLINGS }))));
folder.write('desk/other/mudaqqiq.config.json', '{"rules": {"inconsistent-transliteration": "nonsense"}}');
folder.write('desk/other/one.txt', TWO_SPELLINGS);

describe('many threads', () => {
  for (const format of ['text', 'json', 'ndjson', 'github', 'sarif']) {
    it(`say what one thread says, byte for byte (${format})`, () => {
      const [one, three] = ['1', '3'].map((threads) =>
        run(['check', '--format', format, '--threads', threads, 'desk', 'desk/export.json', 'gone.txt'], { cwd }),
      );
      assert.equal(one?.status, 2);
      assert.deepEqual(three, one);
    });
  }
  it('answer lines of standard input in their order', () => {
    const line = (i: number) =>
      JSON.stringify({ path: `${i}.txt`, text: i % 3 === 0 ? TWO_SPELLINGS : CLEAN.repeat(i % 9) });
    const input = Array.from({ length: 300 }, (_, i) => (i % 50 === 9 ? 'nonsense' : line(i))).join('\n');
    const [one, two, auto] = ['1', '2', 'auto'].map((threads) =>
      run(['check', '--stdin-ndjson', '--threads', threads], { cwd, input }),
    );
    assert.equal(one?.stdout.trim().split('\n').length, 294);
    assert.deepEqual(two, one);
    assert.deepEqual(auto, one);
  });
  it('answer a line before the next one comes', async () => {
    const child = spawn(process.execPath, [CLI, 'check', '--stdin-ndjson', '--threads', '2'], { cwd, env: ENV });
    const answer = () => new Promise<string>((resolve) => child.stdout.once('data', (data) => resolve(String(data))));
    for (const path of ['a.txt', 'b.txt', 'c.txt']) {
      child.stdin.write(`${JSON.stringify({ path, text: TWO_SPELLINGS })}\n`);
      assert.equal(JSON.parse(await answer()).path, path);
    }
    child.stdin.end();
    assert.equal(await new Promise((resolve) => child.on('close', resolve)), 1);
  });
  it('fix what one thread fixes', () => {
    for (const threads of ['1', '3']) cpSync(join(cwd, 'desk'), join(cwd, `copy${threads}`), { recursive: true });
    const [one, three] = ['1', '3'].map((threads) => {
      const diff = run(['check', '--diff', '--threads', threads, `copy${threads}`], { cwd });
      const fixed = run(['check', '--fix', '--threads', threads, `copy${threads}`], { cwd });
      const after = readFileSync(join(cwd, `copy${threads}/00.txt`), 'utf8');
      return JSON.parse(JSON.stringify([diff, fixed, after]).replaceAll(`copy${threads}`, 'copy'));
    });
    assert.match(one[0].stdout, /^\+.*الكونغرس/m);
    assert.ok(!one[2].includes('الكونجرس'));
    assert.deepEqual(three, one);
  });
  it('are refused where their number is none', () => {
    const { status, stderr } = run(['check', '--threads', '0', 'desk', '--lang', 'en'], { cwd });
    assert.equal(status, 2);
    assert.match(stderr, /--threads can’t be 0; expected auto, 1, 2/);
  });
});

describe('a worker that breaks down', () => {
  /** Stands in for the command line's worker: dies of a job named crash, answers the others with their path. */
  const script = folder.write(
    'worker.cjs',
    `const { parentPort } = require('node:worker_threads');
     let last = Promise.resolve();
     parentPort.on('message', (jobs) => {
       for (const { id, job } of jobs) last = last.then(async () => {
         await new Promise((resolve) => setTimeout(resolve, job.text.length));
         if (job.path.startsWith('throw')) throw new Error('out of ink');
         if (job.path.startsWith('exit')) process.exit(3);
         parentPort.postMessage([{ id, event: { kind: 'error', error: { path: job.path, message: 'read' } } }]);
         parentPort.postMessage([{ id, event: { kind: 'done' } }]);
       });
     });`,
  );
  const options = {} as JobOptions;
  async function said(paths: readonly string[], threads: number): Promise<string[]> {
    async function* jobs(): AsyncGenerator<Job> {
      for (const [i, path] of paths.entries()) yield { kind: 'text', path, text: 'x'.repeat((i * 7) % 5) };
    }
    const out: string[] = [];
    const crashed = (reason: string): string => `crashed: ${reason}`;
    for await (const event of runOnThreads(jobs(), { threads, script, options, crashed })) {
      const { error } = event as Extract<JobEvent, { kind: 'error' }>;
      out.push(`${error.path} ${error.message}`);
    }
    return out;
  }
  it('costs the job at hand; the others are done, in their order', async () => {
    const paths = ['a', 'throw1', 'b', 'c', 'exit', 'throw2', 'd', 'e', 'f', 'throw3'];
    const expected = paths.map((path) =>
      path === 'exit' ? 'exit crashed: exit 3' : `${path} ${path.startsWith('throw') ? 'crashed: out of ink' : 'read'}`,
    );
    for (const threads of [1, 2, 4]) assert.deepEqual(await said(paths, threads), expected);
  });
  it('costs nothing where no job was at hand, and many jobs pass through few threads', async () => {
    const paths = Array.from({ length: 500 }, (_, i) => `draft-${i}`);
    assert.deepEqual(
      await said(paths, 2),
      paths.map((path) => `${path} read`),
    );
  });
  it('of a source that fails, the failure is the run’s', async () => {
    async function* jobs(): AsyncGenerator<Job> {
      yield { kind: 'text', path: 'a', text: '' };
      throw new Error('pipe broke');
    }
    const seen: JobEvent[] = [];
    await assert.rejects(async () => {
      for await (const event of runOnThreads(jobs(), { threads: 2, script, options, crashed: String }))
        seen.push(event);
    }, /pipe broke/);
    assert.equal(seen.length, 1);
  });
});
