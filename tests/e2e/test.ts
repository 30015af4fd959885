import { test as base, expect } from '@playwright/test';

/**
 * The test of every flow: besides what a test says of itself, no page may break its own policy, and none may ask
 * another origin for anything.
 */
export const test = base.extend<{ guarded: undefined }>({
  guarded: [
    async ({ context, baseURL }, use) => {
      const faults: string[] = [];
      const own = new URL(baseURL ?? '').origin;
      await context.exposeBinding('reportViolation', (_source, text: string) => {
        faults.push(text);
      });
      await context.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', (event) => {
          const { reportViolation } = window as unknown as { reportViolation: (text: string) => void };
          reportViolation(`${event.effectiveDirective} forbids ${event.blockedURI} on ${event.documentURI}`);
        });
      });
      context.on('request', (request) => {
        const address = request.url();
        if (/^https?:/.test(address) && new URL(address).origin !== own)
          faults.push(`a request to ${address}`);
      });
      await use(undefined);
      expect(faults).toEqual([]);
    },
    { auto: true },
  ],
});

export type { Download, Locator, Page } from '@playwright/test';
export { expect };
