import { requirementOf } from '../requirement';
import type { Check } from './lint-context';

/** A number or limit the document leaves open (P75-02: the base of the 20%). */
export const openReading: Check = ({ plan }) =>
  plan.openReadings.map(({ question, reading, cite }) => ({
    step: requirementOf(cite),
    message: question,
    cure: `Đang hiểu là: ${reading}`,
    cite,
  }));
