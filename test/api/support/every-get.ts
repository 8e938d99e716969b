import type { Place } from './place';
import { YEAR } from './ward';

/** Every GET that wants a session, as the router names it, and an address of it that answers. Another one must be put down here. */
export const EVERY_GET: Readonly<Record<string, (at: Place) => string>> = {
  'GET /me': () => '/me',
  'GET /me/account': () => '/me/account',
  'GET /me/data': () => '/me/data',
  'GET /data-requests': () => '/data-requests',
  'GET /data-requests/people': () => '/data-requests/people?search=a',
  'GET /retention': () => '/retention',
  'GET /accounts': () => '/accounts',
  'GET /audit': () => '/audit',
  'GET /organisation': () => '/organisation',
  'GET /organisation/template.xlsx': () => '/organisation/template.xlsx',
  'GET /organisation/sample.xlsx': () => '/organisation/sample.xlsx',
  'GET /plans': () => '/plans',
  'GET /rules': () => '/rules',
  'GET /rules/:set': () => '/rules/h19-2024',
  'GET /calendar': () => `/calendar?year=${YEAR}`,
  'GET /calendar/proposals': () => '/calendar/proposals',
  'GET /drafts': () => '/drafts',
  'GET /drafts/:id': ({ draft }) => `/drafts/${draft}`,
  'GET /rehearsals/:id': ({ rehearsal }) => `/rehearsals/${rehearsal}`,
  'GET /campaigns': () => '/campaigns',
  'GET /campaigns/:id': ({ campaign }) => `/campaigns/${campaign}`,
  'GET /campaigns/:id/units/:bodyId': ({ campaign, body }) => `/campaigns/${campaign}/units/${body}`,
  'GET /campaigns/:id/launch': ({ campaign }) => `/campaigns/${campaign}/launch`,
  'GET /campaigns/:id/roster': ({ campaign }) => `/campaigns/${campaign}/roster`,
  'GET /campaigns/:id/events': ({ campaign }) => `/campaigns/${campaign}/events`,
  'GET /campaigns/:id/messages': ({ campaign }) => `/campaigns/${campaign}/messages`,
  'GET /campaigns/:id/notice': ({ campaign }) => `/campaigns/${campaign}/notice?what=paused`,
  'GET /campaigns/:id/amendments': ({ campaign }) => `/campaigns/${campaign}/amendments`,
  'GET /campaigns/:id/results': ({ campaign }) => `/campaigns/${campaign}/results`,
  'GET /campaigns/:id/results/:subjectId': ({ campaign, body }) => `/campaigns/${campaign}/results/${body}`,
  'GET /campaigns/:id/facts/template.xlsx': ({ campaign }) => `/campaigns/${campaign}/facts/template.xlsx`,
  'GET /campaigns/:id/open-points': ({ campaign }) => `/campaigns/${campaign}/open-points`,
  'GET /duties/:id/notice': ({ duty }) => `/duties/${duty}/notice?what=returned`,
  'GET /attachments/:id': ({ attachment }) => `/attachments/${attachment}`,
  'GET /letters/:id': ({ letter }) => `/letters/${letter}`,
};

/** Those that anybody may call, of the API and for machines. */
export const OPEN_GETS = ['/api/v1/setup', '/api/v1/openapi.json', '/health/live', '/health/ready', '/metrics', '/', '/tai-khoan'];

/** The stream stays open: it is listened to for a moment. */
export const STREAM = 'GET /campaigns/:id/events';
