import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  createConfigResolver,
  parseConfig,
  parseRegister,
  RULES,
  registerFromCsv,
} from '../../server/src/core/index.js';
import { PARAMETERS } from './cases.js';

const ids = RULES.map(({ meta }) => meta.id);
const key = fc.constantFrom(
  'rules',
  'overrides',
  'extends',
  'language',
  'ignore',
  'names',
  'fields',
  'files',
  '__proto__',
  'constructor',
  ...ids,
);
const value: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom(
      'off',
      'on',
      'warning',
      'recommended',
      'ar',
      '**/*.txt',
      '[',
      '{a,',
      '!(x)',
      '',
      null,
      true,
      0,
      -1,
      1e9,
    ),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(key, tie('value'), { maxKeys: 4, noNullPrototype: true }),
  ),
})).value;
const object = fc.dictionary(key, value, { maxKeys: 6, noNullPrototype: true });
const cut = (text: string, at: number): string => text.slice(0, at % (text.length + 1));
/** Good JSON, JSON cut short, and what is none. */
const texts = fc.oneof(
  object.map((one) => JSON.stringify(one)),
  fc.tuple(object, fc.nat()).map(([one, at]) => cut(JSON.stringify(one, null, 1), at)),
  fc.string({ unit: fc.constantFrom('{', '}', '[', ']', '"', ':', ',', '/', '*', '\n', 'ا', '\\', ' ') }),
);

describe('whatever the configuration', () => {
  it('it is taken whole, or refused with the place and what was expected', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom('ar' as const, 'en' as const), (text, language) => {
        const { config, problems } = parseConfig(text, language);
        assert.equal(config === undefined, problems.length > 0, text);
        for (const { message, range } of problems) {
          assert.ok(message !== '' && !message.includes('undefined'), message);
          assert.ok(0 <= range.start && range.start <= range.end && range.end <= text.length);
        }
        if (config === undefined) return;
        const resolver = createConfigResolver(config, []);
        for (const path of ['a.txt', 'desk/خبر.md', '../x', '']) {
          resolver.forFile(path);
          resolver.ignores(path);
          resolver.includes(path);
        }
      }),
      PARAMETERS,
    );
  });
  it('a register is read as far as it can be, and the rest is named', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { register, problems } = parseRegister(text);
        assert.ok(Array.isArray(register.names));
        for (const { line, character } of problems) assert.ok(line >= 0 && character >= 0);
      }),
      PARAMETERS,
    );
  });
  it('a table of names is read or refused', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('name', 'variants', ',', '"', '\n', 'ا', ';', '\r', '\t') }),
        (text) => {
          registerFromCsv(text);
        },
      ),
      PARAMETERS,
    );
  });
});
