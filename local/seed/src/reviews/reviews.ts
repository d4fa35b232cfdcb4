import type { StockedProduct } from '../catalogue/products.ts';
import { at, type Random, randomStream } from '../random.ts';
import { DAY, iso, STANDS_AT } from '../time.ts';
import { typeId } from '../typeid.ts';
import type { SeedPerson, SeedReview } from '../types.ts';
import { composeReview, type ReviewText, type Subject } from './compose.ts';
import { dealReviews } from './deal.ts';

/** How many reviews there are. */
const REVIEWS = 10_000;

/** So many tries to write something that no one has written yet. */
const DRAFTS_AT_MOST = 50;

/** A review that has not been put in order yet. */
type Draft = Omit<SeedReview, 'id' | 'createdAt' | 'answer'> & { createdAt: number };

/**
 * Writes the reviews, oldest first. Nobody reviews a product twice, a draft, or anything before both product and
 * account were there. Each product has a quality of its own that its stars follow.
 */
export function writeReviews(
  products: readonly StockedProduct[],
  authors: readonly SeedPerson[],
): Omit<SeedReview, 'answer'>[] {
  const random = randomStream('reviews');
  const written = new Set<string>();
  const reviewed = products.filter(({ product }) => product.status !== 'DRAFT');
  const counts = dealReviews(REVIEWS, reviewed.length, authors.length, random);

  const drafts = reviewed.flatMap((stocked, index) => {
    const quality = 2.6 + 2.3 * Math.sqrt(random.fraction());
    return random
      .shuffle(authors)
      .slice(0, at(counts, index))
      .map((author) => writeReview(stocked, author, quality, written, random));
  });
  return drafts
    .sort((one, other) => one.createdAt - other.createdAt)
    .map((draft) => ({
      id: typeId('review', draft.createdAt, random),
      ...draft,
      createdAt: iso(draft.createdAt),
    }));
}

function writeReview(
  { product, assortment, noun }: StockedProduct,
  author: SeedPerson,
  quality: number,
  written: Set<string>,
  random: Random,
): Draft {
  const possibleFrom = Math.max(Date.parse(product.createdAt), Date.parse(author.createdAt)) + 3 * DAY;
  const createdAt = Math.floor(possibleFrom + random.fraction() * (STANDS_AT - possibleFrom));
  const rating = drawRating(quality, random);
  const daysOwned = (createdAt - possibleFrom) / DAY;
  const chosen = random.pick(product.variants).options.map(({ value }) => value);
  const { title, body } = composeNew(rating, { assortment, noun, chosen, daysOwned }, written, random);
  const verifiedPurchase = random.chance(0.76);
  return {
    productId: product.id,
    authorId: author.id,
    authorName: author.displayName,
    rating,
    title,
    body,
    verifiedPurchase,
    helpfulCount: countVotes(createdAt, body.length, verifiedPurchase, random),
    createdAt,
  };
}

/** Stars about the product's quality; the sum of three draws gathers them near it. */
function drawRating(quality: number, random: Random): number {
  const spread = (random.fraction() + random.fraction() + random.fraction() - 1.5) * 2.6;
  return Math.min(5, Math.max(1, Math.round(quality + spread)));
}

/** No two reviews read the same. */
function composeNew(rating: number, subject: Subject, written: Set<string>, random: Random): ReviewText {
  for (let draft = 0; draft < DRAFTS_AT_MOST; draft += 1) {
    const text = composeReview(rating, subject, random);
    if (!written.has(text.body)) {
      written.add(text.body);
      return text;
    }
  }
  throw new Error(`the phrases for ${subject.assortment.slug} are used up`);
}

/** Older, longer and verified reviews gather more votes; most have few. */
function countVotes(createdAt: number, length: number, verified: boolean, random: Random): number {
  const months = (STANDS_AT - createdAt) / (30 * DAY);
  const reach = Math.sqrt(months) * (length / 100) * (verified ? 1.4 : 0.8);
  return Math.floor(reach * 4 * random.fraction() ** 3);
}
