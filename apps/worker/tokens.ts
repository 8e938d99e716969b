/** What is injected that has no class of its own. */
export const CONFIG = Symbol('config');
export const LOG = Symbol('log');
export const DATABASE_URL = Symbol('database url');
export const DATA_SOURCE = Symbol('data source');
export const TEMPORAL_CLIENT = Symbol('temporal client');
export const MAIL = Symbol('mail');
export const FRAME = Symbol('message frame');
