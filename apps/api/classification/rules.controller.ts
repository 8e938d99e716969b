import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { SignedIn } from '@libs/acts/access/sessions';
import { showRules, showRuleSets } from '@libs/acts/classification/show-rules';
import { type RulePage, rulePage, ruleSetId, type RuleSets, ruleSets } from '@libs/contracts/classification';
import { Acts } from '../edge/acts';
import { Answers } from '../edge/answers';
import { Reads } from '../edge/reads';
import { Who } from '../edge/who';

/** The rule book to read. */
@ApiTags('classification')
@Controller('rules')
export class RulesController {
  constructor(private readonly acts: Acts) {}

  @Get()
  @Reads('show-plans')
  @Answers(200, ruleSets)
  list(): RuleSets {
    return showRuleSets();
  }

  @Get(':set')
  @Reads('show-plans')
  @Answers(200, rulePage)
  page(@Who() who: SignedIn, @Param('set', { schema: ruleSetId }) set: string): Promise<RulePage> {
    return this.acts.uow.run(who.tenantId, (tx) => showRules(tx, who.tenantId, set));
  }
}
