export { type CacheKind, openReadCache, type ReadCache } from './cache/read-cache.ts';
export { ConfigError, commaList, parseConfig, type ServiceConfig, serviceConfigSchema } from './config.ts';
export { type CrashPoint, crashPoint, crashPoints } from './crash-point.ts';
export { anyOf } from './database/any-of.ts';
export { fromNow } from './database/from-now.ts';
export {
  type Database,
  migrate,
  type OpenDatabase,
  openDatabase,
  type Queryable,
  type Transaction,
} from './database/open.ts';
export { statement } from './database/statement.ts';
export { authorize } from './graphql/auth.ts';
export { badUserInput, forbidden, maskError, serviceUnavailable, unauthenticated } from './graphql/errors.ts';
export {
  type Connection,
  type ConnectionArguments,
  type CursorValue,
  connection,
  decodeCursor,
  encodeCursor,
  keyset,
  type Page,
  readPage,
} from './graphql/pagination.ts';
export type { RequestContext } from './graphql/request.ts';
export { dateTime } from './graphql/scalars.ts';
export { buildSchema, sharedSdl } from './graphql/schema.ts';
export { createStream, type EventStream } from './graphql/stream.ts';
export { type UserErrorValue, userError } from './graphql/user-errors.ts';
export { BodyTooLargeError, readBody } from './http/body.ts';
export { sendJson } from './http/graphql-handler.ts';
export { createHttpServer, drain, listen, type Readiness, type Route, type Routes } from './http/server.ts';
export { signedText } from './http/subscription-server.ts';
export { type Attempt, type AttemptResult, hashInput, once } from './idempotency.ts';
export { isId, newId } from './ids.ts';
export { checkInvariants, type Invariant, type InvariantResult } from './invariants.ts';
export type { Job } from './jobs.ts';
export { createLogger, type Logger } from './logger.ts';
export { type Bus, type Expectation, NotInTimeError, openBus } from './messaging/bus.ts';
export { type Consumer, consumer, type Delivery } from './messaging/consumer.ts';
export { type DeadLetter, listDeadLetters, replayDeadLetter } from './messaging/dead-letters.ts';
export { type Follower, follow } from './messaging/follow.ts';
export {
  type AfterCommit,
  createOutbox,
  type Outbox,
  type OutboxRow,
  type Send,
  type SendWith,
  type Transact,
} from './messaging/outbox.ts';
export {
  answerPersonalData,
  type PersonalDataPart,
  type PersonalDataService,
} from './personal-data.ts';
export { runMain } from './run-main.ts';
export {
  type Overrides,
  type RunningService,
  type ServiceDefinition,
  startService,
  type Toolbox,
} from './service.ts';
export { untilThere } from './until-there.ts';
