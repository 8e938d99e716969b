/** Where something stands in JSON. */
export type At = readonly (string | number)[];

const childrenOf = (value: unknown): [string, unknown][] => (typeof value === 'object' && value !== null ? Object.entries(value) : []);

/** Every place in it, the whole excepted. */
export function places(value: unknown, at: At = []): At[] {
  return childrenOf(value).flatMap(([key, child]) => [[...at, key], ...places(child, [...at, key])]);
}

/** The same with something else at a place; `next` may be made of what was there. */
export function withValue(value: unknown, [key, ...rest]: At, next: unknown): unknown {
  if (key === undefined) return typeof next === 'function' ? next(value) : next;
  const changed = childrenOf(value).map(([name, child]): [string, unknown] => [name, name === key ? withValue(child, rest, next) : child]);
  return Array.isArray(value) ? changed.map(([, child]) => child) : Object.fromEntries(changed);
}

/** The same without what stands at a place. */
export function without(value: unknown, [key, ...rest]: At): unknown {
  if (key === undefined) return {};
  const left = childrenOf(value).flatMap(([name, child]): [string, unknown][] => {
    if (name !== key) return [[name, child]];
    return rest.length === 0 ? [] : [[name, without(child, rest)]];
  });
  return Array.isArray(value) ? left.map(([, child]) => child) : Object.fromEntries(left);
}

/** The same with one key more, which may be `__proto__`. */
export function withKey(value: unknown, key: string, added: unknown): unknown {
  return Object.defineProperty({ ...(value as object) }, key, { value: added, enumerable: true });
}
