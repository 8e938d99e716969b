import { ACCESS } from './access';
import { CAMPAIGN } from './campaign';
import { CLASSIFICATION } from './classification';
import { ORGANISATION } from './organisation';
import { PERSONAL_DATA } from './personal-data';
import { REVIEW } from './review';
import { type Drawn, type ValidRequests } from './valid';

/** Of every route a request that succeeds; a new route must be put down there. */
export const VALID: ValidRequests = { ...ACCESS, ...ORGANISATION, ...CAMPAIGN, ...REVIEW, ...CLASSIFICATION, ...PERSONAL_DATA };

/** What can succeed only once per installation: tried by scenario, in the spec named. */
export const ONCE: Readonly<Record<string, string>> = { 'POST /setup': 'test/api/access.spec.ts' };

/** Where nothing is drawn. */
export const PLAIN: Drawn = { text: 'a', number: 0 };
