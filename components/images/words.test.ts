import { describe, expect, it } from 'vitest';
import { buildStep } from './build-step';

describe("an image's words", () => {
  it.each([
    ['/bin/sh -c #(nop)  CMD ["sh"]', 'CMD ["sh"]'],
    ['/bin/sh -c apk add curl', 'RUN apk add curl'],
    ['|1 VERSION=3 /bin/sh -c make', 'RUN make'],
    ['RUN /bin/sh -c make # buildkit', 'RUN /bin/sh -c make'],
    ['', ''],
  ])('tell of %s the instruction', (command, instruction) => {
    expect(buildStep(command)).toBe(instruction);
  });
});
