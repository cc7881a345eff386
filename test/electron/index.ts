import Mocha from 'mocha';

/** Runs the suite inside the extension host: by @vscode/test-electron, or in a browser's VS Code. */
export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', timeout: 20_000, color: false, reporter: 'spec' });
  // Suites are bundled in: they register themselves once Mocha's globals are there.
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  await import('./suite/all.js');
  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  if (failures > 0) throw new Error(`${failures} of the tests in the extension host failed`);
}
