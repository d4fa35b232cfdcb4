import { Writable } from 'node:stream';
import { buildSchema, type GraphQLError, graphql } from 'graphql';
import { describe, expect, it } from 'vitest';
import { createLogger } from '../logger.ts';
import { badUserInput, maskError, serviceUnavailable } from './errors.ts';

const ask = async (thrown: unknown): Promise<{ error: GraphQLError | undefined; log: string }> => {
  const lines: string[] = [];
  const destination = new Writable({
    write: (chunk, _encoding, done) => {
      lines.push(String(chunk));
      done();
    },
  });
  const logger = createLogger({ name: 'test', level: 'trace' }, destination);
  const { errors = [] } = await graphql({
    schema: buildSchema('type Query { field: String }'),
    source: '{ field }',
    rootValue: {
      field: () => {
        throw thrown;
      },
    },
  });
  return { error: errors[0] && maskError(errors[0], logger, 'orders'), log: lines.join('') };
};

describe('an error of a resolver', () => {
  it('that was written for clients passes, and what caused it is logged', async () => {
    const { error, log } = await ask(serviceUnavailable('payments', new Error('The bank burns')));
    expect(error?.message).toBe('The payments service is unavailable.');
    expect(error?.extensions).toEqual({ code: 'SERVICE_UNAVAILABLE', service: 'payments' });
    expect(log).toContain('The bank burns');
  });

  it('that comes of a database that is away says that the service is', async () => {
    const lost = Object.assign(new Error('write CONNECTION_CLOSED 10.0.0.1:5432'), {
      code: 'CONNECTION_CLOSED',
    });
    const { error, log } = await ask(new Error('Failed query: select 1', { cause: lost }));
    expect(error?.message).toBe('The orders service is unavailable.');
    expect(error?.extensions).toEqual({ code: 'SERVICE_UNAVAILABLE', service: 'orders' });
    expect(error?.path).toEqual(['field']);
    expect(log).toContain('10.0.0.1');
  });

  it('that is the client’s own fault is not logged', async () => {
    const { error, log } = await ask(badUserInput('No.'));
    expect(error?.extensions).toEqual({ code: 'BAD_USER_INPUT' });
    expect(log).toBe('');
  });

  it('that nobody foresaw is hidden behind an id that the log carries', async () => {
    const { error, log } = await ask(new Error('select * from secrets'));
    expect(error?.message).toBe('Something went wrong.');
    expect(log).toContain('select * from secrets');
    expect(log).toContain(String(error?.extensions['errorId']));
  });
});
