import { describe, expect, it } from 'vitest';
import { readConfig } from './config.ts';

describe('the configuration', () => {
  it('has a default for everything', () => {
    expect(readConfig({})).toEqual({ port: 12111, bind: '0.0.0.0' });
  });

  it('is read from the environment', () => {
    const env = {
      PORT: '0',
      WEBHOOK_URL: 'http://payments:4006/webhooks/stripe',
      STATE_FILE: '/data/stripe.journal',
    };
    expect(readConfig({ ...env, PUBLIC_URL: 'http://localhost:12111/' })).toMatchObject({
      port: 0,
      webhookUrl: env.WEBHOOK_URL,
      file: env.STATE_FILE,
      publicUrl: 'http://localhost:12111',
    });
  });

  it('lists every problem at once', () => {
    expect(() => readConfig({ PORT: 'http', WEBHOOK_URL: 'payments' })).toThrow(/PORT.*\n.*WEBHOOK_URL/);
  });
});
