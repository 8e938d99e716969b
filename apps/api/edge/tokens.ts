/** What is injected that has no class of its own. */
export const CONFIG = Symbol('config');
export const LOG = Symbol('log');
/** A `VirusScanner`, or null where nothing scans. */
export const SCANNER = Symbol('scanner');
