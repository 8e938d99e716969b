import type { AuditLine } from '@libs/contracts/audit';
import { showInstant } from '../calendar/show-when';
import type { AuditFacts } from './audit.queries';
import { storySentence } from './story-sentence';

const FROM: Readonly<Record<AuditFacts['via'], string>> = {
  web: 'Trang web',
  cli: 'Dòng lệnh',
  machine: 'Hệ thống',
  rehearsal: 'Diễn tập',
};

/** An act on record as its readers see it. */
export function showAudit(facts: AuditFacts): AuditLine {
  const { id, number, recordedAt, who, via, origin, stepTitle, campaignId, planNumber, year, unit } = facts;
  return {
    id,
    number,
    at: showInstant(recordedAt),
    who: who ?? FROM[via],
    from: origin === null ? FROM[via] : `${FROM[via]} (${origin})`,
    text: storySentence({ ...facts, stepTitle: unit === null ? null : stepTitle }, (step) => stepTitle ?? step),
    campaign: campaignId === null ? null : { id: campaignId, name: `${planNumber ?? ''}, năm ${year ?? ''}` },
    unit,
  };
}
