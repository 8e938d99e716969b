/** What is injected that has no class of its own. */
export const CONFIG = Symbol('config');
export const LOG = Symbol('log');
