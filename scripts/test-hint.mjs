// The last words of `npm test`: what it did not run, and how to.
import { accessSync, constants } from 'node:fs';

const chromium = process.env.CHROMIUM ?? '/usr/bin/chromium';
const present = (() => {
  try {
    accessSync(chromium, constants.X_OK);
    return true;
  } catch {
    return false;
  }
})();

console.log(`
NOT RUN HERE: the tests in a real VS Code (1.100 and 1.139) and in VS Code for the web. They need Chromium
(${present ? `found: ${chromium}` : `missing: ${chromium}; sudo apt-get install chromium, or set CHROMIUM to its path`}) and about 1 GB in .cache/.
  npm run test:e2e    those alone
  npm run test:all    everything, as CI does (.ci/run)`);
