// Loading a register of 50,000 names beside the floor, JSON.parse alone: `node test/bench/register.bench.mjs`.
import { loadEngine, medianMs } from './load-engine.mjs';

const engine = await loadEngine(`
  export * from './server/src/core/index.js';
  export { registeredMentions } from './server/src/core/names/register/registered-mentions.js';
  export { statedForms } from './server/src/core/names/stated.js';`);
const names = Array.from({ length: 50_000 }, (_, i) => ({
  name: `اسم${i}`,
  variants: [`إسم${i}`, `أسم${i}`],
  latin: `Name ${i}`,
  kind: 'person',
}));
const text = JSON.stringify({ version: 1, names }, null, 2);
const draft = engine.parseDraft('زار اسم5 المدينة.');
const { register } = engine.parseRegister(text);
const linterWith = (r) =>
  engine.createLinter({ config: { ...engine.DEFAULT_ENGINE_CONFIG, registers: [r] }, language: 'ar' });

const steps = {
  'JSON.parse alone': () => JSON.parse(text),
  'read and checked (parseRegister)': () => engine.parseRegister(text),
  'indexed for mentions': () => engine.registeredMentions(linterWith({ ...register }).analyze(draft)),
  'indexed for spellings': () => engine.statedForms({ registers: [{ ...register }] }, ['اسم5'], undefined),
  'all of it, up to the first mention found': () => {
    const r = engine.parseRegister(text).register;
    engine.registeredMentions(linterWith(r).analyze(draft));
    engine.statedForms({ registers: [r] }, ['اسم5'], undefined);
  },
  'merged with a second file of as many': () => engine.mergeRegisters([register, register]),
};
console.log(`${(text.length / 1e6).toFixed(1)} M characters`);
let floor;
for (const [what, run] of Object.entries(steps)) {
  const ms = medianMs(run);
  floor ??= ms;
  console.log(`${ms.toFixed(1).padStart(7)} ms  ${(ms / floor).toFixed(2)} × the floor  ${what}`);
}
