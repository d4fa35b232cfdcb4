import { readConfig } from './config.ts';
import { fillWithDemoShop } from './fill.ts';

// Fills the databases of a cluster with the demo shop, once: docker compose runs it before the services.
const { DATABASE_URL } = readConfig();
await fillWithDemoShop(
  (name) => {
    const url = new URL(DATABASE_URL);
    url.pathname = `/bazaar_${name}`;
    return url.href;
  },
  (line) => console.log(line),
);
