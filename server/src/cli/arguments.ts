import { parseArgs } from 'node:util';
import { nearest } from '../core/text/nearest.js';
import type { Language, MessageParams } from '../core/types.js';
import { COMMANDS, type CommandName, type CommandSpec } from './command-table.js';
import { type CliMessage, say } from './messages.js';

/** The user's mistake, already worded; ends the run with exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export interface Arguments {
  readonly command: CommandName | undefined;
  readonly values: Readonly<Record<string, string | boolean | undefined>>;
  readonly positionals: readonly string[];
  readonly language: Language;
}

/**
 * Language of the run: `--lang`, else the locale, else Arabic. Read before anything else, so that a mistake in the
 * arguments is told in it too.
 */
export function languageOf(argv: readonly string[], env: Readonly<Record<string, string | undefined>>): Language {
  const at = argv.indexOf('--lang');
  const said = argv.find((arg) => arg.startsWith('--lang='))?.slice(7) ?? (at < 0 ? undefined : argv[at + 1]);
  if (said === 'ar' || said === 'en') return said;
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  return /^en([_.@-]|$)/i.test(locale) ? 'en' : 'ar';
}

const isCommand = (name: string | undefined): name is CommandName =>
  name !== undefined && Object.hasOwn(COMMANDS, name);

/**
 * Parses the command line with Node's own parser: a library such as commander costs a third of Node's start by itself.
 * @throws UsageError worded in the language of the run.
 */
export function parseArguments(argv: readonly string[], env: Readonly<Record<string, string | undefined>>): Arguments {
  const language = languageOf(argv, env);
  const fail = (id: CliMessage, params: MessageParams = {}): never => {
    throw new UsageError(say(language, id, params));
  };
  const [first] = argv;
  if (!isCommand(first)) {
    if (first === undefined || /^(help|-h|--help|-V|--version|--lang(=.*)?)$/.test(first)) {
      return {
        command: undefined,
        values: { version: /^(--version|-V)$/.test(first ?? '') },
        positionals: [],
        language,
      };
    }
    const near = nearest(first, Object.keys(COMMANDS));
    if (near === undefined) return fail('unknownCommand', { name: first });
    return fail('unknownCommandNear', { name: first, nearest: near });
  }
  const spec: CommandSpec = COMMANDS[first];
  const { values, tokens } = parseArgs({
    args: argv.slice(1),
    allowPositionals: true,
    strict: false,
    tokens: true,
    options: Object.fromEntries(
      Object.entries(spec.options).map(([name, option]) => [
        name,
        {
          type: option.value === undefined ? 'boolean' : 'string',
          ...(name === 'help' ? { short: 'h' } : {}),
        } as const,
      ]),
    ),
  });
  const positionals: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    const option = spec.options[token.name];
    const name = token.rawName;
    if (option === undefined) {
      const near = nearest(token.name, Object.keys(spec.options));
      return near === undefined
        ? fail('unknownOption', { name })
        : fail('unknownOptionNear', { name, nearest: `--${near}` });
    }
    // `--format --fix` is a forgotten value; `-` is a value.
    const forgotten = token.value === undefined || (!token.inlineValue && /^-./.test(token.value));
    if (option.value !== undefined && forgotten) return fail('needsValue', { name });
    if (option.value === undefined && token.value !== undefined) return fail('takesNoValue', { name });
    if (option.values !== undefined && !option.values.includes(token.value ?? '')) {
      return fail('badValue', { name, value: token.value ?? '', expected: option.values.join(', ') });
    }
    if (option.value === 'N' && !/^\d+$/.test(token.value ?? '')) {
      return fail('badValue', { name, value: token.value ?? '', expected: '0, 1, 2…' });
    }
    if (option.value === 'N|auto' && !/^([1-9]\d{0,2}|auto)$/.test(token.value ?? '')) {
      return fail('badValue', { name, value: token.value ?? '', expected: 'auto, 1, 2, 3…' });
    }
  }
  return { command: first, values: values as Arguments['values'], positionals, language };
}
