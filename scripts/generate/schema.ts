// The JSON schema of mudaqqiq.config.json, made from the settings and the rules.
import { LEVELS, SETTINGS, type Setting } from '../../server/src/core/config/settings.js';
import type { JsonObject, Language, OptionSchema, RuleMeta } from '../../server/src/core/types.js';

const both = (text: Readonly<Record<Language, string>>): string => `${text.ar}\n\n${text.en}`;

const described = (setting: Setting): JsonObject => ({ description: both(setting.description), ...setting.schema });

const properties = (settings: readonly Setting[]): JsonObject =>
  Object.fromEntries(settings.map((setting) => [setting.name, described(setting)]));

/** A rule's setting: a level, or `[level, options]`. */
function ruleSchema(meta: RuleMeta): JsonObject {
  const description = `${both(meta.title)}\n\n${both(meta.description)}`;
  const options = Object.entries(meta.options);
  if (options.length === 0) return { description, $ref: '#/definitions/plainRule' };
  return { description, ...levelOr(options) };
}

function levelOr(options: readonly [string, OptionSchema][]): JsonObject {
  const level = { $ref: '#/definitions/level' };
  const withOptions: JsonObject = {
    type: 'array',
    minItems: 1,
    maxItems: 2,
    items: [
      level,
      {
        type: 'object',
        additionalProperties: false,
        properties: Object.fromEntries(
          options.map(([name, option]) => [name, { description: both(option.description), ...option.schema }]),
        ),
      },
    ],
    additionalItems: false,
  };
  // if/then rather than anyOf: one error for one mistake.
  return {
    if: { type: 'array' },
    // biome-ignore lint/suspicious/noThenProperty: a JSON Schema keyword
    then: withOptions,
    else: level,
  };
}

export function configSchema(rules: readonly RuleMeta[]): JsonObject {
  const perRule = {
    description: both({
      ar: 'مستوى كل قاعدة، أو [المستوى، الخيارات].',
      en: 'The level of each rule, or [level, options].',
    }),
    $ref: '#/definitions/rules',
  } satisfies JsonObject;
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'mudaqqiq.config.json',
    description: both({ ar: 'إعدادات مُدقِّق لمشروع أو غرفة أخبار.', en: 'Configuration of Mudaqqiq.' }),
    type: 'object',
    additionalProperties: false,
    allowTrailingCommas: true,
    properties: {
      ...properties(SETTINGS),
      rules: perRule,
      overrides: {
        description: both({
          ar: 'إعدادات لملفات بعينها؛ إذا انطبق أكثر من مدخل فالكلمة للأخير.',
          en: 'Settings for some files; where several entries match, the last one has the word.',
        }),
        type: 'array',
        items: {
          type: 'object',
          additionalProperties: false,
          required: ['files'],
          properties: {
            files: {
              type: 'array',
              minItems: 1,
              items: { type: 'string', minLength: 1 },
              description: both({
                ar: 'أنماط المسارات، قياسا إلى ملف الإعدادات.',
                en: 'Globs, relative to the configuration file.',
              }),
            },
            ...properties(SETTINGS.filter((setting) => setting.perFile)),
            rules: { ...perRule },
          },
        },
      },
    },
    definitions: {
      level: {
        description: both({
          ar: 'off لإيقاف القاعدة، وon لتشغيلها بدرجاتها، أو أعلى درجة يُسمح لها بها.',
          en: 'off, on (with the severities of the rule), or the loudest severity it may give.',
        }),
        enum: [...LEVELS],
      },
      // Said once and referred to: the rules stand in the file itself and in each override.
      plainRule: levelOr([]),
      rules: {
        type: 'object',
        additionalProperties: false,
        properties: Object.fromEntries(rules.map((rule) => [rule.id, ruleSchema(rule)])),
      },
    },
  };
}
