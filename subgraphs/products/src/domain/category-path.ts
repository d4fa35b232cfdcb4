/** The path of a branch below another: ids from the top down to its own. */
export const pathBelow = (parentPath: readonly string[], id: string): string[] => [...parentPath, id];

/** Would putting `id` below a branch with this path close a circle? */
export const closesCycle = (parentPath: readonly string[], id: string): boolean => parentPath.includes(id);

/** The path of a branch after one above it (or itself), `id`, got a new path. */
export const movedPath = (path: readonly string[], id: string, newPath: readonly string[]): string[] => [
  ...newPath,
  ...path.slice(path.indexOf(id) + 1),
];
