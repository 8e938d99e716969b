import { sayDate } from '../../calendar/wording';
import { isOutsideCampaignYear } from '../deadline';
import { aboutStep, type Check } from './lint-context';

/** A limit before 1 July of the campaign year or after 30 June of the next: most likely a slip of the pen (P75-13). */
export const outsideCampaignYear: Check = ({ deadlines, campaignYear }) =>
  deadlines.flatMap(({ step, deadline }) =>
    deadline && isOutsideCampaignYear(deadline.day, campaignYear)
      ? [
          aboutStep(
            step,
            `“${step.title}”: hạn ${sayDate(deadline.day)} nằm ngoài năm kiểm điểm ${campaignYear} (01/7/${campaignYear} – 30/6/${campaignYear + 1}).`,
            `Xác nhận năm đúng: có lẽ văn bản muốn ghi năm ${deadline.day < `${campaignYear}-07-01` ? Number(deadline.day.slice(0, 4)) + 1 : campaignYear}.`,
            'G-02',
          ),
        ]
      : [],
  );
