import { seal, subjectOf } from '@bazaar/events';
import { newId, type Queryable } from '@bazaar/service-kit';
import { countAnew } from '../data/count-anew.ts';
import { insertMessages } from '../data/outbox.ts';
import { ratingChanged } from './recount.ts';

/**
 * For operators: counts all ratings anew, corrects those that differ from the reviews, and leaves the messages that tell the others (the service publishes them within seconds).
 * Writers wait meanwhile. Returns how many ratings were corrected: 0 is what to expect.
 */
export const rebuildRatings = (db: Queryable, now: Date = new Date()): Promise<number> =>
  db.transaction(async (tx) => {
    const corrected = await countAnew(tx);
    await insertMessages(
      tx,
      corrected.map((row) => {
        const about = { id: newId('event'), source: 'bazaar/reviews', time: now };
        const message = seal('reviews.ratingChanged', ratingChanged(row), about);
        return {
          id: message.id,
          subject: subjectOf('reviews.ratingChanged', message.subject),
          body: JSON.stringify(message),
        };
      }),
    );
    return corrected.length;
  });
