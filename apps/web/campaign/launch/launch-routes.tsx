import type { RouteObject } from 'react-router';
import { CascadePage } from '../cascade/cascade-page';
import { BodiesPage } from './bodies-page';
import { CheckPage } from './check-page';
import { ChoosePlanPage } from './choose-plan-page';
import { ConfirmPage } from './confirm-page';
import { LaunchFrame } from './launch-frame';
import { LaunchedPage } from './launched-page';
import { RehearsePage } from './rehearse-page';
import { RosterPage } from './roster-page';
import { StepsPage } from './steps-page';

/** The pages of a launch in their order. */
export const launchRoutes: RouteObject[] = [
  {
    element: <LaunchFrame />,
    children: [
      { index: true, element: <ChoosePlanPage /> },
      { path: 'buoc', element: <StepsPage /> },
      { path: 'xac-nhan', element: <ConfirmPage /> },
      { path: 'co-quan', element: <BodiesPage /> },
      { path: 'danh-sach', element: <RosterPage /> },
      { path: 'kiem-tra', element: <CheckPage /> },
      { path: 'cap-duoi', element: <CascadePage /> },
      { path: 'dien-tap', element: <RehearsePage /> },
    ],
  },
  { path: 'xong/:id', element: <LaunchedPage /> },
];
