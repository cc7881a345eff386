import { type Arguments, languageOf, parseArguments } from './arguments.js';
import { check } from './commands/check.js';
import { createHost, type Host } from './host.js';
import { createJobRunner } from './lint/run-job.js';
import { say } from './messages.js';
import { WORKER_COMMAND } from './threads/protocol.js';

async function run(args: Arguments, host: Host): Promise<number> {
  if (args.command === undefined || args.values.help === true) {
    const { helpText } = await import('./help.js');
    await host.out.write(args.values.version === true ? `${host.version}\n` : helpText(args.command, args.language));
    return 0;
  }
  switch (args.command) {
    case 'check':
      return check(args, host);
    case 'explain':
      return (await import('./commands/explain.js')).explain(args, host);
    case 'rules':
      return (await import('./commands/rules.js')).listRules(args, host);
    case 'init':
      return (await import('./commands/init.js')).init(args, host);
    case 'print-draft':
      return (await import('./commands/print-draft.js')).printDraft(args, host);
    case 'names':
      return (await import('./commands/names.js')).names(args, host);
    case 'lsp':
      return (await import('./commands/lsp.js')).lsp(args, host);
  }
}

async function main(): Promise<void> {
  if (process.argv[2] === WORKER_COMMAND && (await import('./threads/worker.js')).serveJobs(createJobRunner)) return;
  const host = createHost();
  const language = languageOf(process.argv, process.env);
  try {
    process.exitCode = await run(parseArguments(process.argv.slice(2), process.env), host);
  } catch (error) {
    process.exitCode = 2;
    if (error instanceof Error && error.name === 'UsageError') {
      // By name: a command that is loaded on demand brings a class of its own.
      const hint = say(language, 'seeHelp', { command: 'mudaqqiq --help' });
      await host.err.write(`mudaqqiq: ${error.message}\n${hint}\n`);
    } else {
      const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
      await host.err.write(`mudaqqiq: ${say(language, 'crash', { reason })}\n`);
    }
  }
}

void main();
