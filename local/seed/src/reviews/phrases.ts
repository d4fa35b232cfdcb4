/** How a reviewer feels about a purchase. */
export type Mood = 'pleased' | 'torn' | 'disappointed';

/**
 * The phrases of a mood, with places for `{item}` (the noun), `{person}`, `{time}` and `{occasion}`. Verbs after
 * `{item}` stand in the past, which reads alike in singular and plural.
 */
export type Phrases = {
  titles: readonly string[];
  openings: readonly string[];
  closings: readonly string[];
};

/** What reviewers of every category say. */
export const PHRASES: Readonly<Record<Mood, Phrases>> = {
  pleased: {
    titles: [
      'A keeper',
      'Better than the pictures',
      'Would buy again',
      'Worth every cent',
      'Simply well made',
      'Exactly what I was after',
      'Quietly excellent',
      'My best purchase this year',
      'A lovely thing',
      'So glad I waited for it',
      'Everyone asks about it',
      'Good work',
      'Thoughtful down to the details',
      'Bought for {person}, wanted to keep it',
      'No regrets after {time}',
    ],
    openings: [
      'Bought the {item} for {person} and had to order again for myself.',
      'The {item} arrived two days early, beautifully packed.',
      'After {time} I am still pleased with every detail.',
      'I looked for something like this for {time} before I found it here.',
      'The {item} went straight into daily use.',
      '{Person} recommended this maker to me, and rightly so.',
      'I was sceptical at this price, but {time} of use settled it.',
      'The {item} did not disappoint during {occasion}.',
      'Ordered on a whim for {occasion}.',
      'This replaced an old one that I had loved for years.',
      'A present from {person}, and a very good one.',
      'I rarely write reviews, but this deserves one.',
    ],
    closings: [
      'I have already ordered another for {person}.',
      'Warmly recommended.',
      'I would choose the same again.',
      'Worth saving up for.',
      'Even {person} noticed, which says a lot.',
      'Ready for {occasion}.',
      'I only wish I had bought it sooner.',
      'Thanks to the seller for the handwritten card.',
      'It still looks new after {time}.',
      'If this ever wears out, I know where to go.',
      'Praise from {person} as well, who is hard to please.',
      'It makes {occasion} a little better.',
    ],
  },
  torn: {
    titles: [
      'Good, with one reservation',
      'Fine for the price',
      'Nearly there',
      'Mixed feelings',
      'Nice idea, could be better made',
      'It does the job',
      'Not quite what I pictured',
      'Decent, no more',
      'Between three and four stars',
      'Keeps its promise, mostly',
    ],
    openings: [
      'I wanted to love the {item} more than I do.',
      'Used it for {time} and am still in two minds.',
      'The {item} did just enough during {occasion}.',
      'Bought with {person} in mind, who was polite about it.',
      'There is much to like here, and one thing that is not.',
      'Delivery took longer than promised, but packing was good.',
      'My expectations were perhaps too high after reading the other reviews.',
      'It is fine, really.',
    ],
    closings: [
      'At a lower price I would be happier.',
      'I am keeping it, but would try another model next time.',
      'Perhaps the next batch puts that right.',
      '{Person} likes it better than I do.',
      'Good enough for {occasion}.',
      'I will see how it looks after {time} more.',
      'The seller answered kindly and at once.',
      'Not bad, not great.',
    ],
  },
  disappointed: {
    titles: [
      'Sadly sent back',
      'Not for me',
      'I expected more',
      'Looks better than it is',
      'Disappointing',
      'Too dear for what it is',
      'Quality has slipped',
      'Gave up after {time}',
      'Pretty, but not practical',
    ],
    openings: [
      'I had looked forward to the {item} for {time}.',
      'It was meant for {occasion}, and that came to nothing.',
      'Sorry to write this, since I like the maker.',
      'The pictures promised something else.',
      '{Person} gave me this, and I have not dared to say anything.',
      'My second purchase here, and not as good as the first.',
      'Perhaps I was unlucky with mine.',
      'I gave it {time}.',
    ],
    closings: [
      'It goes back tomorrow.',
      'The refund was quick, at least.',
      'I cannot recommend it.',
      'I shall stay with my old one.',
      'The seller offered a replacement, which I await.',
      'For this price I expect better.',
      '{Person} had the same trouble.',
      'A pity, because the idea is good.',
    ],
  },
};

/** What sellers answer to a review of each mood: an opening and a closing. */
export const ANSWERS: Readonly<Record<Mood, { openings: readonly string[]; closings: readonly string[] }>> = {
  pleased: {
    openings: [
      'Thank you for these kind words.',
      'What a lovely review to read.',
      'We are so glad that it found a good home.',
      'Thank you, this made our day.',
    ],
    closings: [
      'The workshop says hello.',
      'We hope that it stays with you for years.',
      'See you again soon.',
      'Should it ever need a repair, write to us.',
    ],
  },
  torn: {
    openings: [
      'Thank you for being so frank.',
      'That is a fair point.',
      'Thank you, we hear this now and then.',
      'We have passed this on to our makers.',
    ],
    closings: [
      'The next batch should be better in this.',
      'Write to us if you would like to exchange it.',
      'We are working on it.',
      'You can send it back within thirty days, of course.',
    ],
  },
  disappointed: {
    openings: [
      'We are sorry to read this.',
      'This is not what we want you to get from us.',
      'We are sorry for the trouble.',
      'That should not have happened.',
    ],
    closings: [
      'Please send it back, and we pay for the return.',
      'A replacement is on its way if you would like one; just write to us.',
      'We have looked at the rest of the batch, and taken it off the shelf.',
      'Please write to us, so that we can put it right.',
    ],
  },
};

/** Who reviewers speak of. */
export const PERSONS: readonly string[] = [
  'my sister',
  'my brother',
  'my partner',
  'my mother',
  'my father',
  'my daughter',
  'my son',
  'a colleague',
  'an old friend',
  'our neighbour',
  'my flatmate',
  'my grandmother',
  'my aunt',
  'a friend from university',
];

/** What things are bought for. */
export const OCCASIONS: readonly string[] = [
  'a weekend away',
  'a birthday party',
  'the first cold days',
  'a rainy week',
  'the holidays',
  'a dinner with friends',
  'a long weekend',
  'the garden party',
  'a quiet Sunday',
];

/** How long someone has had a thing, shortest first, with the days that must have passed to say so. */
export const SPANS: readonly { days: number; words: string }[] = [
  { days: 0, words: 'a few days' },
  { days: 7, words: 'a week' },
  { days: 14, words: 'two weeks' },
  { days: 21, words: 'three weeks' },
  { days: 42, words: 'six weeks' },
  { days: 60, words: 'two months' },
  { days: 90, words: 'three months' },
  { days: 180, words: 'half a year' },
  { days: 365, words: 'a whole year' },
];
