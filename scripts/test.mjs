// Runs every test: finds or installs a browser, builds what the tests drive, runs them, and says how many.
// Arguments are passed on, so `test tests/e2e` runs a part.
import { startVitest } from 'vitest/node';
import { findOrInstallBrowser } from './browser.mjs';
import { buildLibraries } from './build-libraries.mjs';
import { buildPage } from './build-page.mjs';

process.env.MUSTER_BROWSER = findOrInstallBrowser();
buildLibraries();
buildPage();

const vitest = await startVitest('test', process.argv.slice(2), { run: true, watch: false });
const modules = vitest.state.getTestModules();
const count = { passed: 0, failed: 0, skipped: 0 };
for (const module of modules) {
  for (const test of module.children.allTests()) {
    const { state } = test.result();
    count[state === 'passed' || state === 'failed' ? state : 'skipped']++;
  }
  // A file that could not be loaded, or failed around its tests, is a failure of its own.
  if (module.errors().length > 0) count.failed++;
}
count.failed += vitest.state.getUnhandledErrors().length;
await vitest.close();
const skipped = count.skipped > 0 ? `, ${count.skipped} skipped` : '';
console.log(`${count.passed} passed, ${count.failed} failed${skipped}`);
// Open handles of browsers must not keep a finished run alive.
process.exit(count.failed > 0 || count.passed === 0 ? 1 : 0);
