import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type PlanList, planList } from '@libs/contracts/plan';
import { libraryPlanIds, loadPlan } from '@libs/rulebook/load-plan';
import { Answers } from '../edge/answers';
import { Reads } from '../edge/reads';

@ApiTags('plan')
@Controller('plans')
export class PlanController {
  @Get()
  @Reads('show-plans')
  @Answers(200, planList)
  list(): PlanList {
    return libraryPlanIds().map((id) => {
      const { document, recurs, steps } = loadPlan(id).plan;
      const { number, title, issuer, campaignYear } = document;
      return { id, number, title, issuer, campaignYear, recurs, steps: steps.length };
    });
  }
}
