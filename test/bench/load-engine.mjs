import { build } from 'esbuild';

/** Bundles modules of the engine for a benchmark and loads them: `contents` is what an entry file would hold. */
export async function loadEngine(contents) {
  const outfile = `out/bench/${process.pid}.mjs`;
  await build({
    stdin: { contents, resolveDir: process.cwd() },
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    mainFields: ['module', 'main'],
    outfile,
    loader: { '.tsv': 'text', '.txt': 'text', '.bin': 'binary' },
    logLevel: 'warning',
  });
  return import(`${process.cwd()}/${outfile}`);
}

/** Median of `runs` calls in milliseconds, after one call to warm up. */
export function medianMs(run, runs = 15) {
  run();
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[runs >> 1];
}
