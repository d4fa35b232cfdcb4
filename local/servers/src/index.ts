export { MissingServerError } from './missing-server.ts';
export { startNats } from './nats.ts';
export type { Server, ServerName, ServersOptions } from './options.ts';
export { startPostgres } from './postgres.ts';
export { startRedis } from './redis.ts';
export { onStopRequest } from './stop-request.ts';
export { startTypesense } from './typesense.ts';
