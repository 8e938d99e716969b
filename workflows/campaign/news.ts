import { defineSignal } from '@temporalio/workflow';
import { NEWS } from '@libs/contracts/temporal';

/** One signal per kind of news; none carries anything: the workflow reads the facts afresh. */
export const news = NEWS.map((name) => defineSignal(name));
