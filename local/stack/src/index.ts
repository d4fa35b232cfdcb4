export type { Environment, ServiceName } from './services.ts';
export { type Backlog, countUnhandled } from './settle.ts';
export { type Stack, type StackOptions, startStack } from './stack.ts';
export { StartProblem } from './state.ts';
