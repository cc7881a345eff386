// Keystroke to diagnostics: `node esbuild.mjs --production && node test/bench/keystroke.bench.mjs [--soak]`.
// A real server process over IPC; the client's pause in typing is set to 0. One keystroke after the other: the next one
// is sent when the diagnostics of the one before have come. `--soak`: 10,000 edits, memory at both ends.
import { fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import protocol from 'vscode-languageserver-protocol/node';

const { createProtocolConnection, IPCMessageReader, IPCMessageWriter } = protocol;

const URI = 'file:///newsroom/draft.txt';
const PEOPLE = ['سامر الحلبي', 'كريم الناصر', 'ليلى منصور', 'هدى الخطيب', 'ريتشارد كوبر', 'أنطونيو فاسكيز'];
const PLACES = ['العاصمة', 'الميناء القديم', 'واشنطن', 'بوينس آيرس', 'مدينة السد', 'الضاحية الشرقية'];
const SENTENCES = [
  (p, l, n) => `قال ${p} إن العمل في ${l} سيستمر ${n} يوما على الأقل، وفق ما نقلته وكالة الأنباء الرسمية.`,
  (_p, l, n) => `وأضاف أن «سكان ${l} صبروا طويلا»، مشيرا إلى أن ${n} أسرة عادت إلى بيوتها.`,
  (_p, l, n) => `وكانت البلدية قد أغلقت ${n} طريقا في ${l} بعد الأمطار التي هطلت أول أمس.`,
  (p, l, n) => `وبحسب ${p} فإن الخسائر في ${l} تجاوزت ${n} مليون دولار خلال عام واحد.`,
  (p, l, n) => `واتهم معارضون الحكومة بإهمال ${l}، ونفى ${p} ذلك في مؤتمر صحفي عقده مساء ${n} من الشهر الجاري.`,
];

/** A draft of about this many words: headline, captions, and paragraphs of two or three sentences. */
function makeDraft(words) {
  const lines = ['خطة جديدة لإعادة إعمار الميناء القديم بعد عام من العاصفة', ''];
  let count = 10;
  for (let i = 0; count < words; i++) {
    const paragraph = [0, 1, ...(i % 2 ? [2] : [])]
      .map((k) =>
        SENTENCES[(i + k) % SENTENCES.length](
          PEOPLE[(i * 7 + k) % PEOPLE.length],
          PLACES[(i * 5 + k) % PLACES.length],
          3 + ((i * 13 + k) % 89),
        ),
      )
      .join(' ');
    lines.push(paragraph, '');
    count += paragraph.split(' ').length;
  }
  return { text: lines.join('\n'), words: count, lines: lines.length };
}

const quantile = (sorted, q) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))];
const rssOf = (pid) => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024;

/** Processor time of a process in ms, all threads; ticks of 10 ms. */
const cpuOf = (pid) => {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
};

async function start() {
  const child = fork('dist/server-node.js', ['--node-ipc'], {
    silent: true,
    execArgv: [
      // As the client starts it (client/src/node.ts).
      '--max-semi-space-size=4',
      '--heap-growing-percent=30',
      ...(process.env.PROFILE ? ['--cpu-prof', `--cpu-prof-dir=${process.env.PROFILE}`] : []),
    ],
  });
  const connection = createProtocolConnection(new IPCMessageReader(child), new IPCMessageWriter(child));
  let arrived = () => {};
  connection.onNotification('textDocument/publishDiagnostics', (params) => arrived(params));
  connection.onRequest('workspace/configuration', () => [{ delay: 0 }]);
  connection.listen();
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities: { workspace: { configuration: true } },
  });
  await connection.sendNotification('initialized', {});
  const published = (version) =>
    new Promise((resolve) => {
      arrived = (params) => params.version === version && resolve(params);
    });
  return { child, connection, published };
}

async function run(words, keystrokes, warmup) {
  const { child, connection, published } = await start();
  const draft = makeDraft(words);
  let done = published(1);
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri: URI, languageId: 'plaintext', version: 1, text: draft.text },
  });
  await done;
  const times = [];
  let early = 0;
  let cpu = 0;
  for (let i = 0; i < keystrokes + warmup; i++) {
    const version = i + 2;
    // Letters typed and deleted again, in one paragraph for a while, then in another.
    const line = 2 + 2 * (Math.floor(i / 20) % Math.floor((draft.lines - 2) / 2));
    const typed = i % 2 === 0;
    const range = { start: { line, character: 5 }, end: { line, character: typed ? 5 : 6 } };
    done = published(version);
    const before = performance.now();
    await connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: URI, version },
      contentChanges: [{ range, text: typed ? 'ب' : '' }],
    });
    await done;
    if (i >= warmup) times.push(performance.now() - before);
    if (i === warmup) {
      early = rssOf(child.pid);
      cpu = cpuOf(child.pid);
    }
  }
  const late = rssOf(child.pid);
  const busy = (cpuOf(child.pid) - cpu) / times.length;
  times.sort((a, b) => a - b);
  const [p50, p95, p99] = [0.5, 0.95, 0.99].map((q) => quantile(times, q).toFixed(1));
  console.log(
    `${draft.words} words, ${(Buffer.byteLength(draft.text) / 1024).toFixed(0)} KB, ${times.length} keystrokes: ` +
      `p50 ${p50} ms, p95 ${p95} ms, p99 ${p99} ms (server's processor time ${busy.toFixed(1)} ms each); server memory ${early.toFixed(0)} -> ${late.toFixed(0)} MB`,
  );
  await connection.sendRequest('shutdown');
  await connection.sendNotification('exit');
  connection.dispose();
  return { early, late };
}

/** Memory that a soak may gain: what the runtime itself takes and gives back from minute to minute. */
const FLAT = 1.1;
/** What a server may take, in MB. */
const MOST = 120;

if (process.argv.includes('--soak')) {
  const { early, late } = await run(1000, 10_000, 1000);
  const flat = late <= early * FLAT;
  console.log(`${flat ? 'flat' : 'NOT FLAT'}; ${late <= MOST ? 'within' : 'MISS: over'} ${MOST} MB`);
  process.exitCode = flat && late <= MOST ? 0 : 1;
} else {
  await run(1000, 400, 200);
  await run(100_000, 30, 10);
}
