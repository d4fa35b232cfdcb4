import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Has the longest test begin first, so that all others run beside it and nobody waits for it at the end. */
export default class StormFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isStorm = ({ moduleId }: TestSpecification): boolean =>
      moduleId.endsWith('/e2e/faults/faults.int.test.ts');
    const sorted = await super.sort(files);
    return [...sorted.filter(isStorm), ...sorted.filter((file) => !isStorm(file))];
  }
}
