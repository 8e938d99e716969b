import type { RouteObject } from 'react-router';
import { AsProposedPage } from './as-proposed-page';
import { DecidePage } from './decide-page';
import { FactsImportPage } from './facts-import-page';
import { FactsPage } from './facts-page';
import { OpenPointsPage } from './open-points-page';
import { ResultPage } from './result-page';
import { ResultsPage } from './results-page';

/** The pages of a campaign's results, below `/dot/:id/ket-qua`. */
export const resultRoutes: RouteObject[] = [
  { index: true, element: <ResultsPage /> },
  { path: 'nhap', element: <FactsImportPage /> },
  { path: 'diem-mo', element: <OpenPointsPage /> },
  { path: 'theo-de-xuat/:is', element: <AsProposedPage /> },
  { path: ':subjectId', element: <ResultPage /> },
  { path: ':subjectId/du-kien', element: <FactsPage /> },
  { path: ':subjectId/quyet-dinh', element: <DecidePage /> },
];
