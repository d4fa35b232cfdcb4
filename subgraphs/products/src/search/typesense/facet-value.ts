/** A value as it stands in facets and filters: between backticks, which it must not hold, everything is meant as written. */
export const facetValue = (value: string): string => value.replaceAll('`', 'ˋ');

const escaped = (name: string): string => name.replaceAll('%', '%25').replaceAll('=', '%3D');

/** An attribute as one value, such as `Material=Oak`. */
export const attributeValue = (name: string, value: string): string =>
  facetValue(`${escaped(name)}=${value}`);

/** The other way round. */
export const readAttributeValue = (written: string): { name: string; value: string } => {
  const at = written.indexOf('=');
  return {
    name: written.slice(0, at).replaceAll('%3D', '=').replaceAll('%25', '%'),
    value: written.slice(at + 1),
  };
};
