import { ROUTES, type Route } from './routes.ts';

/** An endpoint found for a request, and the `:id` of its path. */
export type Match = { readonly route: Route; readonly id: string };

const BY_SHAPE = new Map(ROUTES.map((route) => [`${route.method} ${route.path}`, route]));

/** Finds the endpoint of a method and path; ids stand third in every path. */
export function findRoute(method: string, path: string): Match | undefined {
  const exact = BY_SHAPE.get(`${method} ${path}`);
  if (exact !== undefined) return { route: exact, id: '' };
  const [, version, resource, id, ...action] = path.split('/');
  if (id === undefined || id === '') return undefined;
  const shape = ['', version, resource, ':id', ...action].join('/');
  const route = BY_SHAPE.get(`${method} ${shape}`);
  return route === undefined ? undefined : { route, id: decodeURIComponent(id) };
}
