import { z } from 'zod';
import { rosterOfOrganisation, rosterOfPerson } from '@libs/domain/plan/roster';
import { Refusal } from '@libs/domain/refusal';
import { loadPlan } from '@libs/rulebook/load-plan';
import { day } from '../fields';
import { questionCommand } from '../question-command';

const flag = z.boolean({ error: 'phải là true hoặc false' });
const dayOrNull = day.nullable();

export const roster = questionCommand({
  name: 'roster',
  summary: 'Ai phải kiểm điểm, tổ chức nào được xếp loại, theo một kế hoạch (G-07).',
  help: `
Vào:  {id, plan, asOf, person: {member, admitted, exempted, suspended}}
      {id, plan, asOf, organisation: {founded}}
      plan         mã kế hoạch: p79, p75, p99, p58, h19, p2026
      asOf         ngày tính, thường là hạn kiểm điểm
      admitted, founded: ngày hoặc null khi không biết; suspended: đình chỉ sinh hoạt đảng (không phải sinh hoạt cấp ủy)
Ra:   {id, in, rule?, warnings}
      rule         not-a-member, exempted, suspended, admitted-under-6-months, founded-under-6-months`,
  question: {
    plan: z.string({ error: 'phải là mã kế hoạch' }),
    asOf: day,
    person: z.strictObject({ member: flag, admitted: dayOrNull, exempted: flag, suspended: flag }).exactOptional(),
    organisation: z.strictObject({ founded: dayOrNull }).exactOptional(),
  },
  answer({ plan: planId, asOf, person, organisation }) {
    const { plan } = loadPlan(planId);
    if (person && !organisation) return { ...rosterOfPerson(plan, person, asOf) };
    if (organisation && !person) return { ...rosterOfOrganisation(plan, organisation, asOf) };
    throw new Refusal('person-or-organisation', 'Mỗi câu hỏi phải có đúng một trong hai khóa “person” và “organisation”.', {
      path: person ? 'organisation' : 'person',
    });
  },
});
