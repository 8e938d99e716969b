import { z } from 'zod';
import { CAP_EXEMPTIONS, capLevel } from '@libs/domain/classification/cap';
import { LEVELS } from '@libs/domain/classification/level';
import { questionCommand } from '../question-command';

const level = z.enum(LEVELS);

export const cap = questionCommand({
  name: 'cap',
  summary: 'Mức của người đứng đầu, không cao hơn mức thấp nhất của nơi mình đứng đầu (H19-14, P79-09).',
  help: `
Vào:  {id, level, ceilings: [mức…], exemption?}
      ceilings     mức của mọi tập thể, tổ chức, cơ quan, đơn vị do người này đứng đầu
      exemption    residential-group-branch: bí thư chi bộ tổ dân phố, không bị giới hạn
Ra:   {id, level, capped, cite, warnings}`,
  question: { level, ceilings: z.array(level), exemption: z.enum(CAP_EXEMPTIONS).exactOptional() },
  answer({ level: own, ceilings, exemption }) {
    return { ...capLevel(own, ceilings, exemption) };
  },
});
