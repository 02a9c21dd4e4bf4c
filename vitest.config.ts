import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';

const resolve = { conditions: ['muster-source', 'module', 'browser', 'development|production'] };
const nodeResolve = { conditions: ['muster-source', 'node', 'development|production'] };

/** Flags without which Chromium tries to reach the network or a GPU that a test machine lacks. */
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export default defineConfig({
  test: {
    projects: [
      {
        resolve: nodeResolve,
        ssr: { resolve: nodeResolve },
        test: {
          name: 'node',
          environment: 'node',
          include: ['packages/*/test/**/*.test.ts', 'data/test/**/*.test.ts', 'tests/**/*.test.ts'],
          exclude: ['**/node_modules/**', 'packages/dashboard/test/**'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        resolve,
        esbuild: { target: 'es2022' },
        test: {
          name: 'chromium',
          include: ['packages/dashboard/test/**/*.test.ts'],
          testTimeout: 60_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: { executablePath: process.env.MUSTER_BROWSER, args: quiet } }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
