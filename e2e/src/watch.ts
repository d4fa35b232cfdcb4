import { FindVariantDocument, FollowStockDocument } from '@bazaar/client';
import { Command } from 'commander';
import { clientFor } from './journey.ts';

// pnpm watch SKU: prints the stock of a variant whenever it changes, until Ctrl-C.
const program = new Command('watch')
  .description('Prints the stock of a variant now and whenever it changes.')
  .argument('[sku]', 'which variant', 'GAR-0001-ASH')
  .option('--url <url>', 'the GraphQL endpoint', 'http://localhost:4000/graphql')
  .parse();
const [sku = ''] = program.processedArgs;
const client = clientFor(program.opts<{ url: string }>().url);
const { productVariant } = await client.run(FindVariantDocument, { sku });
if (!productVariant) program.error(`There is no variant with the SKU ${sku}.`);
else
  for await (const { stockChanged } of client.follow(FollowStockDocument, {
    variantIds: [productVariant.id],
  }))
    console.log(`${new Date().toISOString()}  ${JSON.stringify(stockChanged)}`);
