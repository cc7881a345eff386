// Everything that is made from the rules: path to content.
import type { JsonObject, RuleMeta } from '../../server/src/core/types.js';
import { configurationPage, ruleIndex, rulePage } from './pages.js';
import { configSchema } from './schema.js';
import { validatorModule } from './validator.js';

export interface Source {
  readonly rules: readonly RuleMeta[];
  /** rule.md by rule id. */
  readonly pages: Readonly<Record<string, string>>;
  /** package.json as it stands. */
  readonly manifest: string;
  readonly configurationGuide: string;
}

/** Files to write, by path relative to the repository. */
export function outputs(source: Source): Record<string, string> {
  const { rules, pages } = source;
  const schema = configSchema(rules);
  const files: Record<string, string> = {
    'docs/rules/README.md': ruleIndex(rules),
    'docs/configuration.md': configurationPage(source.configurationGuide),
    'schemas/mudaqqiq.config.schema.json': json(schema),
    'server/src/core/config/generated/validate-config.js': validatorModule(schema),
    'package.json': manifest(source.manifest, schema),
  };
  for (const rule of rules) files[`docs/rules/${rule.id}.md`] = rulePage(rule, pages[rule.id] ?? '');
  return files;
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

interface Manifest {
  contributes?: {
    jsonValidation?: { fileMatch: string; url: string }[];
    configuration?: { properties?: Record<string, Record<string, unknown>> };
  };
}

/** The generated regions of the manifest: the schema of our files, and the rules under `mudaqqiq.rules`. */
function manifest(text: string, schema: JsonObject): string {
  const parsed = JSON.parse(text) as Manifest;
  parsed.contributes ??= {};
  const own = 'mudaqqiq.config.json';
  const others = (parsed.contributes.jsonValidation ?? []).filter((entry) => entry.fileMatch !== own);
  parsed.contributes.jsonValidation = [{ fileMatch: own, url: './schemas/mudaqqiq.config.schema.json' }, ...others];
  const setting = parsed.contributes.configuration?.properties?.['mudaqqiq.rules'];
  if (setting !== undefined) {
    const definitions = schema.definitions as {
      rules: { properties: Record<string, JsonObject> };
      level: { enum: string[] };
    };
    const rules = definitions.rules.properties;
    const levels = definitions.level.enum;
    setting.properties = Object.fromEntries(
      Object.entries(rules).map(([id, rule]) => [id, { enum: levels, description: rule.description }]),
    );
    setting.additionalProperties = false;
  }
  return json(parsed);
}
