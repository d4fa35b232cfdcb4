import { describe, expect, it } from 'vitest';
import { parseConfig, serviceConfigSchema } from './config.ts';
import { crashPoint, crashPoints, parseCrashPoint } from './crash-point.ts';

const env = {
  PORT: '0',
  DATABASE_URL: 'postgres://localhost/none',
  NATS_URL: 'nats://localhost',
  INTERNAL_SECRETS: 'sixteen characters',
};

describe('a crash point', () => {
  it('is named alone or with how often it is to be come to', () => {
    expect(parseCrashPoint('consumer.beforeAck')).toEqual({ name: 'consumer.beforeAck', time: 1 });
    expect(parseCrashPoint('stripe.afterCall:12')).toEqual({ name: 'stripe.afterCall', time: 12 });
    for (const text of ['nowhere', 'stripe.afterCall:0', 'stripe.afterCall:', ':3', ''])
      expect(parseCrashPoint(text)).toBeNull();
  });

  it('does nothing unless the environment names it, and one that is not there is refused', () => {
    for (const point of crashPoints) crashPoint(point);
    expect(parseConfig(serviceConfigSchema, env).CRASH_POINT).toBeUndefined();
    expect(parseConfig(serviceConfigSchema, { ...env, CRASH_POINT: '' }).CRASH_POINT).toBeNull();
    expect(() => parseConfig(serviceConfigSchema, { ...env, CRASH_POINT: 'nowhere' })).toThrow(
      'There is no such crash point.',
    );
  });
});
