import { createBrowserRouter, type RouteObject } from 'react-router';
import { AcceptPage } from './access/accept-page';
import { accountRoutes } from './access/account-routes';
import { FirstPage } from './access/first-page';
import { SetUpPage } from './access/set-up-page';
import { SignInPage } from './access/sign-in-page';
import { SignedIn } from './access/signed-in';
import { AuditPage } from './audit/audit-page';
import { CalendarPage } from './calendar/calendar-page';
import { ChangeDayPage } from './calendar/change-day-page';
import { AmendPage } from './campaign/amend-page';
import { BoardPage } from './campaign/board-page';
import { CampaignPlanPage } from './campaign/campaign-plan-page';
import { CancelPage, EndPage, PausePage } from './campaign/change-pages';
import { CloseStepPage } from './campaign/close-step-page';
import { launchRoutes } from './campaign/launch/launch-routes';
import { ResumePage } from './campaign/resume-page';
import { CampaignRosterPage } from './campaign/roster-page';
import { AcknowledgePage } from './chasing/acknowledge-page';
import { LetterPage } from './chasing/letter-page';
import { MessagesPage } from './chasing/messages-page';
import { resultRoutes } from './classification/result-routes';
import { RulePage, RulesPage } from './classification/rules-pages';
import { ImportPage } from './organisation/import-page';
import { OrganisationPage } from './organisation/organisation-page';
import { personalDataRoutes } from './personal-data/personal-data-routes';
import { DraftPage } from './recurrence/draft-page';
import { RejectDraftPage } from './recurrence/reject-draft-page';
import { RehearsalPage } from './rehearsal/rehearsal-page';
import { RehearsalsPage } from './rehearsal/rehearsals-page';
import { PostponePage } from './retention/postpone-page';
import { DutyLink } from './review/duty-link';
import { ReturnPage } from './review/return-page';
import { SubmitPage } from './review/submit-page';
import { UnitPage } from './review/unit-page';
import { UnwaivePage } from './review/unwaive-page';
import { WaivePage } from './review/waive-page';
import { WaiveUnitPage } from './review/waive-unit-page';
import { BrokenPage } from './shell/broken-page';
import { Frame } from './shell/frame';
import { NotFoundPage } from './shell/not-found-page';

const unitRoutes: RouteObject[] = [
  { index: true, element: <UnitPage /> },
  { path: 'mien', element: <WaiveUnitPage /> },
  { path: 'viec/:dutyId/nop', element: <SubmitPage /> },
  { path: 'viec/:dutyId/tra-lai', element: <ReturnPage /> },
  { path: 'viec/:dutyId/mien', element: <WaivePage /> },
  { path: 'viec/:dutyId/bo-mien', element: <UnwaivePage /> },
  { path: 'viec/:dutyId/da-nam', element: <AcknowledgePage /> },
  { path: 'cong-van/:letterId', element: <LetterPage /> },
];

const campaignRoutes: RouteObject[] = [
  { index: true, element: <BoardPage /> },
  { path: 'tin-nhan', element: <MessagesPage /> },
  { path: 'danh-sach', element: <CampaignRosterPage /> },
  { path: 'ke-hoach', element: <CampaignPlanPage /> },
  { path: 'tam-dung', element: <PausePage /> },
  { path: 'tiep-tuc', element: <ResumePage /> },
  { path: 'ket-thuc', element: <EndPage /> },
  { path: 'huy', element: <CancelPage /> },
  { path: 'lui-ngay-huy', element: <PostponePage /> },
  { path: 'sua-ke-hoach', element: <AmendPage /> },
  { path: 'buoc/:stepId/doi-han', element: <AmendPage /> },
  { path: 'buoc/:stepId/dong', element: <CloseStepPage /> },
  { path: 'ket-qua', children: resultRoutes },
  { path: 'viec/:dutyId', element: <DutyLink /> },
  { path: 'don-vi/:bodyId', children: unitRoutes },
];

/** Every page by its address: Vietnamese without marks. Whatever is not set-up or sign-in asks who one is. */
export const routes = createBrowserRouter([
  {
    element: <Frame />,
    errorElement: <BrokenPage />,
    children: [
      { path: '/thiet-lap', element: <SetUpPage /> },
      { path: '/dang-nhap', element: <SignInPage /> },
      { path: '/loi-moi', element: <AcceptPage /> },
      {
        element: <SignedIn />,
        children: [
          { path: '/', element: <FirstPage /> },
          ...accountRoutes,
          ...personalDataRoutes,
          { path: '/to-chuc', element: <OrganisationPage /> },
          { path: '/to-chuc/nhap', element: <ImportPage /> },
          { path: '/trien-khai', children: launchRoutes },
          { path: '/lich', element: <CalendarPage /> },
          { path: '/lich/ngay', element: <ChangeDayPage /> },
          { path: '/ban-nhap/:id', element: <DraftPage /> },
          { path: '/ban-nhap/:id/khong-duyet', element: <RejectDraftPage /> },
          { path: '/dot/:id', children: campaignRoutes },
          { path: '/quy-tac', element: <RulesPage /> },
          { path: '/quy-tac/:set', element: <RulePage /> },
          { path: '/nhat-ky', element: <AuditPage /> },
          { path: '/dien-tap', element: <RehearsalsPage /> },
          { path: '/dien-tap/:id', element: <RehearsalPage /> },
        ],
      },
      { path: '*', element: <NotFoundPage /> },
    ],
  },
]);
