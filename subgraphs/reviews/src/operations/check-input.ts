import { userError } from '@bazaar/service-kit';
import { isStars, type Stars } from '../domain/stars.ts';
import { checkText, textRules } from '../domain/text.ts';
import type { Refusal } from './answer.ts';

type Written = {
  rating?: number | null | undefined;
  title?: string | null | undefined;
  body?: string | null | undefined;
  text?: string | null | undefined;
  note?: string | null | undefined;
};

/** What was given, as it is kept; what was not given is absent. */
export type Checked = { rating?: Stars; title?: string; body?: string; text?: string; note?: string };

/** Checks all that was given of a review, an answer to one or a note on one, and lists every problem. */
export const checkInput = (written: Written): { checked: Checked; userErrors: Refusal[] } => {
  const checked: Checked = {};
  const userErrors: Refusal[] = [];
  const { rating } = written;
  if (rating != null) {
    if (isStars(rating)) checked.rating = rating;
    else userErrors.push(userError('RATING_OUT_OF_RANGE', 'A rating is 1 to 5 stars.', ['rating']));
  }
  for (const field of ['title', 'body', 'text', 'note'] as const) {
    const text = written[field];
    if (text == null) continue;
    const result = checkText(text, textRules[field]);
    if (result.ok) checked[field] = result.text;
    else userErrors.push(userError('INVALID_INPUT', result.problem, [field]));
  }
  return { checked, userErrors };
};
