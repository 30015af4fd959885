import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'tests/e2e',
  globalSetup: './tests/e2e/serve-site.ts',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  timeout: 30_000,
  reporter: [['dot']],
  use: {
    baseURL: process.env.SITE_UNDER_TEST,
    launchOptions: {
      executablePath: process.env.CHROME_PATH,
      // Tests run as root in containers, where Chromium's own sandbox cannot start.
      args: [
        '--no-sandbox',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
