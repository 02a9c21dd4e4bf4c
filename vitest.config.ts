import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { quietFlags } from './scripts/browser.mjs';

const resolve = { conditions: ['muster-source', 'module', 'browser', 'development|production'] };
const nodeResolve = { conditions: ['muster-source', 'node', 'development|production'] };

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
          expect: { poll: { timeout: 15_000 } },
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        resolve,
        test: {
          name: 'chromium',
          include: ['packages/dashboard/test/**/*.test.ts'],
          testTimeout: 60_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { executablePath: process.env.MUSTER_BROWSER, args: quietFlags },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
