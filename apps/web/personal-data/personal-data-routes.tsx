import type { RouteObject } from 'react-router';
import { DataRequestsPage } from './data-requests-page';
import { FindPersonPage } from './find-person-page';
import { OwnDataPage } from './own-data-page';
import { RecordRequestPage } from './record-request-page';
import { RequestPage } from './request-page';

/** One's own data, and the requests of the committee's people. */
export const personalDataRoutes: RouteObject[] = [
  { path: '/tai-khoan/du-lieu', element: <OwnDataPage /> },
  { path: '/du-lieu-ca-nhan', element: <DataRequestsPage /> },
  { path: '/du-lieu-ca-nhan/moi', element: <FindPersonPage /> },
  { path: '/du-lieu-ca-nhan/moi/:personId', element: <RecordRequestPage /> },
  { path: '/du-lieu-ca-nhan/:requestId', element: <RequestPage /> },
];
