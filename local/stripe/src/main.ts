import { readConfig } from './config.ts';
import { startStripeDouble } from './double.ts';

const double = await startStripeDouble({ ...readConfig(), log: (line) => console.log(line) });
console.log(`The Stripe double listens at ${double.url}`);

const stop = () => {
  double.stop().catch((error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  });
};
process.once('SIGTERM', stop);
process.once('SIGINT', stop);
