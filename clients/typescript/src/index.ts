export * from './__generated__/operations.ts';
export { type BazaarClient, BazaarError, createBazaarClient } from './client.ts';
