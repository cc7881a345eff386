// Loading a register of 50,000 names: `node test/bench/register.bench.mjs`.
import { loadEngine, medianMs } from './load-engine.mjs';

const { parseRegister, mergeRegisters } = await loadEngine(`
  export { parseRegister } from './server/src/core/names/register/parse-register.js';
  export { mergeRegisters } from './server/src/core/names/register/merge-registers.js';`);
const names = Array.from({ length: 50_000 }, (_, i) => ({
  name: `اسم${i}`,
  variants: [`إسم${i}`, `أسم${i}`],
  latin: `Name ${i}`,
  kind: 'person',
}));
const text = JSON.stringify({ version: 1, names }, null, 2);
const { register } = parseRegister(text);
console.log(
  `parse  ${medianMs(() => parseRegister(text)).toFixed(1)} ms (${(text.length / 1e6).toFixed(1)} M characters)`,
);
console.log(`merge  ${medianMs(() => mergeRegisters([register])).toFixed(1)} ms`);
