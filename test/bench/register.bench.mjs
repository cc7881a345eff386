// Loading a register of 50,000 names: `node test/bench/register.bench.mjs` (median of 9).
import { build } from 'esbuild';

const { outputFiles } = await build({
  stdin: { contents: `export * from './server/src/core/index.js';`, resolveDir: process.cwd() },
  bundle: true,
  format: 'esm',
  write: false,
  platform: 'node',
});
const { parseRegister, mergeRegisters } = await import(
  `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`
);
const names = Array.from({ length: 50_000 }, (_, i) => ({
  name: `اسم${i}`,
  variants: [`إسم${i}`, `أسم${i}`],
  latin: `Name ${i}`,
  kind: 'person',
}));
const text = JSON.stringify({ version: 1, names }, null, 2);
const median = (run) => {
  const times = Array.from({ length: 9 }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[4].toFixed(1);
};
console.log(`parse  ${median(() => parseRegister(text))} ms (${(text.length / 1e6).toFixed(1)} M characters)`);
const { register } = parseRegister(text);
console.log(`merge  ${median(() => mergeRegisters([register]))} ms`);
