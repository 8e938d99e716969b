import type { RouteObject } from 'react-router';
import { AccountPage } from './account-page';
import { AccountsPage } from './accounts-page';
import { ChangePasswordPage } from './change-password-page';
import { DelegatePage } from './delegate-page';
import { InvitePage } from './invite-page';
import { OwnAccountPage } from './own-account-page';
import { SecondFactorPage } from './second-factor-page';

/** One's own account, and the committee's. */
export const accountRoutes: RouteObject[] = [
  { path: '/tai-khoan', element: <OwnAccountPage /> },
  { path: '/tai-khoan/hai-buoc', element: <SecondFactorPage /> },
  { path: '/tai-khoan/mat-khau', element: <ChangePasswordPage /> },
  { path: '/tai-khoan/uy-quyen', element: <DelegatePage /> },
  { path: '/nguoi-dung', element: <AccountsPage /> },
  { path: '/nguoi-dung/moi/:personId', element: <InvitePage /> },
  { path: '/nguoi-dung/:accountId', element: <AccountPage /> },
];
