/** Shown until the writer's own name is known here: the message that tells it may come after the review. */
export const unknownAuthor = 'A customer';
