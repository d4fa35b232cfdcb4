/** Shorter words are taken as written: nearly everything is one letter away from them. */
export const shortestCorrected = 4;

/** What is left of a word without each one of its letters. */
export const deletionsOf = (word: string): string[] => {
  const letters = [...word];
  return [...new Set(letters.map((_, index) => letters.toSpliced(index, 1).join('')))];
};

/** How many letters must be put in, left out, changed or swapped with their neighbour to make one word of the other. */
export const distanceOf = (from: string, to: string): number => {
  const a = [...from];
  const b = [...to];
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, letter] of a.entries()) {
    const current = [i + 1];
    for (const [j, other] of b.entries()) {
      const same = letter === other ? 0 : 1;
      let least = Math.min((last[j + 1] ?? 0) + 1, (current[j] ?? 0) + 1, (last[j] ?? 0) + same);
      if (i > 0 && j > 0 && letter === b[j - 1] && a[i - 1] === other)
        least = Math.min(least, (beforeLast[j - 1] ?? 0) + 1);
      current.push(least);
    }
    beforeLast = last;
    last = current;
  }
  return last.at(-1) ?? 0;
};

/** A word that might be meant. */
export type Candidate = { word: string; stem: string; products: number };

/** The word most likely meant by `typed`: the nearest, then one with the same first letter, then the commonest; null when all are too far. */
export const likeliest = (typed: string, candidates: readonly Candidate[]): Candidate | null => {
  const furthest = typed.length >= 8 ? 2 : 1;
  const near = candidates
    .map((candidate) => ({
      candidate,
      distance: distanceOf(typed, candidate.word),
      otherStart: candidate.word[0] === typed[0] ? 0 : 1,
    }))
    .filter(({ distance }) => distance <= furthest)
    .sort(
      (a, b) =>
        a.distance - b.distance ||
        a.otherStart - b.otherStart ||
        b.candidate.products - a.candidate.products ||
        (a.candidate.word < b.candidate.word ? -1 : 1),
    );
  return near[0]?.candidate ?? null;
};
