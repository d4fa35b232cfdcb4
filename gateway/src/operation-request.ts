import type { GraphQLDataSource, GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import type { GatewayContext } from './context.ts';

/** A data source's request on behalf of a client. */
export type IncomingOperation = Extract<
  GraphQLDataSourceProcessOptions<GatewayContext>,
  { incomingRequestContext: unknown }
>;

/** What a data source answers. */
export type DataSourceResponse = Awaited<ReturnType<GraphQLDataSource['process']>>;

/** The gateway asks data sources for nothing else, unless its start-up health check is on. */
export function isIncomingOperation(
  options: GraphQLDataSourceProcessOptions<GatewayContext>,
): options is IncomingOperation {
  return 'incomingRequestContext' in options;
}
