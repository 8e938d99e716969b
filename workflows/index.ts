/** Every workflow type the worker offers, by the name Temporal knows it by. */
export { campaign } from './campaign/workflow';
export { nextYear } from './recurrence/workflow';
export { rehearsal } from './rehearsal/workflow';
