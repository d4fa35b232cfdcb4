export { internalSecret, type TestEnvironment, testEnvironment, testLogger } from './environment.ts';
export { eventually } from './eventually.ts';
export { personalDataOf, tablesWith } from './personal-data.ts';
export { serviceEnv } from './service-env.ts';
export { type Answer, admin, customer, type SignedClient, seller, signedClient } from './signed-client.ts';
