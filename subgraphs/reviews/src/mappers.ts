import type { Connection } from '@bazaar/service-kit';
import type { AnswerView } from './data/answers.ts';
import type { ReviewView } from './data/reviews.ts';
import type { StarCounts } from './domain/rating.ts';

// What resolvers of a type get as their parent.
export type ReviewMapper = ReviewView;
export type ReviewAnswerMapper = AnswerView;
export type ReviewConnectionMapper = Connection<ReviewView>;
export type RatingMapper = StarCounts;

// Owned by other subgraphs: ids alone.
export type ProductMapper = { id: string };
export type UserMapper = { id: string };
