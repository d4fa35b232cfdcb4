import type { Database } from '@bazaar/service-kit';
import { editionOfRates, findRates } from './data/rates.ts';
import { bookOf, type RateBook } from './domain/rates.ts';

/** The rates in memory, so that pricing a cart takes no statement for them. */
export type RateKeeper = {
  current(): RateBook;
  /** Reads them again when an operator has changed them. */
  refresh(): Promise<void>;
};

/** Reads the rates. Call `refresh` every few seconds. */
export const keepRates = async (db: Database): Promise<RateKeeper> => {
  const read = (): Promise<{ edition: number; book: RateBook }> =>
    db.transaction(async (tx) => ({ edition: await editionOfRates(tx), book: bookOf(await findRates(tx)) }), {
      isolationLevel: 'repeatable read',
      accessMode: 'read only',
    });
  let known = await read();
  return {
    current: () => known.book,
    refresh: async () => {
      if ((await editionOfRates(db)) !== known.edition) known = await read();
    },
  };
};
