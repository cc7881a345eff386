import { isolate } from '../../core/messages/word.js';
import { allRules } from '../all-rules.js';
import type { Arguments } from '../arguments.js';
import type { Host } from '../host.js';

/** `mudaqqiq rules`: id, level in the recommended preset, what the rule finds. */
export async function listRules({ values, language }: Arguments, host: Host): Promise<number> {
  const rules = allRules();
  if (values.format === 'json') {
    const list = rules.map(({ messages: _, ...meta }) => meta);
    await host.out.write(`${JSON.stringify(list, null, 2)}\n`);
    return 0;
  }
  const width = Math.max(...rules.map(({ id }) => id.length)) + 2;
  const lines = rules.map(
    ({ id, presets, description }) =>
      `${id.padEnd(width)}${presets.recommended.padEnd(13)}${isolate(description[language])}\n`,
  );
  await host.out.write(lines.join(''));
  return 0;
}
