import { type MessageData, type MessageType, seal, subjectOf } from '@bazaar/events';
import {
  type Bus,
  checkInvariants,
  createLogger,
  type Database,
  newId,
  openDatabase,
  parseConfig,
  type RunningService,
} from '@bazaar/service-kit';
import { admin, type SignedClient, serviceEnv, signedClient, testEnvironment } from '@bazaar/testing';
import { start } from '../app.ts';
import { type Config, configSchema } from '../config.ts';
import { invariants } from '../data/invariants.ts';

/** Inventory, running for a test file, with everybody else played by the test. */
export type Shop = {
  config: Config;
  service: RunningService;
  admin: SignedClient;
  bus: Bus;
  database: ReturnType<typeof openDatabase>;
  /** Every SQL statement since the start. */
  statements: string[];
  /** What was logged as a warning or worse. */
  complaints: string[];
  /** Another instance of the service, on the same database and bus. */
  another(): Promise<void>;
  /** Says something as another subgraph would; `id` is the event's. */
  say<Type extends MessageType>(type: Type, data: MessageData<Type>, id?: string): Promise<void>;
  /** Everything of a type that is said from now on. */
  hear<Type extends MessageType>(type: Type): MessageData<Type>[];
  /** A new warehouse's id. */
  warehouse(country?: string): Promise<string>;
  /** Puts units of a variant somewhere, as an admin. */
  stock(variantId: string, warehouseId: string, quantity: number): Promise<void>;
  /** The names of the invariants that do not hold. */
  broken(): Promise<string[]>;
  stop(): Promise<void>;
};

/** The names of the invariants that do not hold, or could not be checked. */
export const brokenNames = async (db: Database): Promise<string[]> => {
  const results = await checkInvariants(db, invariants);
  return results.filter(({ broken }) => broken !== 0).map(({ name }) => name);
};

/** Starts it; call `stop` in `afterAll`. */
export const openShop = async (): Promise<Shop> => {
  const environment = await testEnvironment();
  const config = parseConfig(configSchema, await serviceEnv(environment));
  const statements: string[] = [];
  const complaints: string[] = [];
  const logger = createLogger({ name: 'test', level: 'warn' }, { write: (line) => complaints.push(line) });
  const run = () => start(config, { logger, onStatement: (statement) => statements.push(statement) });
  const service = await run();
  const services = [service];
  const bus = await environment.bus();
  const database = openDatabase(config.DATABASE_URL, { max: 2, name: 'test' });
  const adminClient = signedClient(service, admin(newId('user')));
  let warehouses = 0;
  return {
    config,
    service,
    admin: adminClient,
    bus,
    database,
    statements,
    complaints,
    another: async () => {
      services.push(await run());
    },
    say: async (type, data, id = newId('event')) => {
      const message = seal(type, data, { id, source: 'bazaar/test', time: new Date() });
      await bus.jetstream.publish(subjectOf(type, message.subject), JSON.stringify(message));
    },
    hear: (type) => {
      const heard: MessageData<typeof type>[] = [];
      const ids = new Set<string>();
      bus.listen(type, '*', ({ id, data }) => {
        // What is sent a second time, since the first was slow, is the same message.
        if (ids.has(id)) return;
        ids.add(id);
        heard.push(data);
      });
      return heard;
    },
    warehouse: async (country = 'AT') => {
      warehouses += 1;
      const { createWarehouse } = await adminClient.data<{ createWarehouse: { warehouse: { id: string } } }>(
        'mutation ($input: CreateWarehouseInput!) { createWarehouse(input: $input) { warehouse { id } } }',
        { input: { code: `W${warehouses}`, name: `Warehouse ${warehouses}`, country } },
      );
      return createWarehouse.warehouse.id;
    },
    stock: async (variantId, warehouseId, quantity) => {
      const { setStock } = await adminClient.data<{ setStock: { userErrors: { code: string }[] } }>(
        'mutation ($input: SetStockInput!) { setStock(input: $input) { userErrors { code } } }',
        {
          input: { variantId, warehouseId, quantity, reason: 'Counted', idempotencyKey: newId('key') },
        },
      );
      if (setStock.userErrors.length > 0) throw new Error(JSON.stringify(setStock.userErrors));
    },
    broken: () => brokenNames(database.db),
    stop: async () => {
      await Promise.all(services.map((each) => each.stop()));
      await database.close();
      await environment.stop();
    },
  };
};
