import type { Store } from '../store/store.ts';
import { aliasEndpoints, collectionEndpoints } from './collections.ts';
import { documentEndpoints } from './documents.ts';
import type { Answer, Endpoint } from './endpoint.ts';
import { badRequest, notDoubled, Refusal } from './refusal.ts';
import { searchEndpoints } from './searches.ts';
import { synonymSetEndpoints } from './synonym-sets.ts';

/** A request as it came. */
export type Asked = {
  method: string;
  url: URL;
  apiKey: string | undefined;
  contentType: string;
  body: string;
};

// The first that fits answers: words before names.
const endpoints: readonly Endpoint[] = [
  ...collectionEndpoints,
  ...searchEndpoints,
  ...documentEndpoints,
  ...aliasEndpoints,
  ...synonymSetEndpoints,
];

// What the description has, and the double has not.
const described =
  /^\/(conversations|keys|debug|operations|config|analytics|metrics\.json|stats\.json|stopwords|presets|stemming|nl_search_models|curation_sets)(\/|$)/;

const namesIn = (path: string, pattern: string): string[] | null => {
  const parts = path.split('/');
  const wanted = pattern.split('/');
  if (parts.length !== wanted.length) return null;
  const names: string[] = [];
  for (const [index, part] of parts.entries()) {
    if (wanted[index] === '{}' && part !== '') names.push(decodeURIComponent(part));
    else if (wanted[index] !== part) return null;
  }
  return names;
};

const checkBody = ({ takes }: Endpoint, { contentType, body }: Asked): void => {
  if (takes === 'nothing' && body !== '') throw badRequest('There is a body where none belongs.');
  // The description says octet-stream of lines; the official client says text/plain.
  const types = takes === 'json' ? ['application/json'] : ['application/octet-stream', 'text/plain'];
  if (takes !== 'nothing' && !types.includes(contentType))
    throw badRequest(`The content type must be ${types.join(' or ')}, not ${contentType}.`);
};

/** Answers a request as Typesense would; throws a Refusal for what the API description does not allow. */
export const answer = (store: Store, apiKey: string, asked: Asked): Answer => {
  const { method, url } = asked;
  if (method === 'GET' && url.pathname === '/health') return { status: 200, json: { ok: true } };
  if (asked.apiKey !== apiKey)
    throw new Refusal(401, 'Forbidden - a valid `x-typesense-api-key` header must be sent.');
  const fitting = endpoints.flatMap((endpoint) => {
    const names = namesIn(url.pathname, endpoint.path);
    return names ? [{ endpoint, names }] : [];
  });
  const found = fitting.find(({ endpoint }) => endpoint.method === method);
  if (!found) {
    if (fitting.length > 0) throw new Refusal(405, `${url.pathname} does not take ${method}.`);
    throw described.test(url.pathname) ? notDoubled(url.pathname) : new Refusal(404, 'Not Found');
  }
  checkBody(found.endpoint, asked);
  return found.endpoint.answer({ store, names: found.names, query: url.searchParams, body: asked.body });
};
