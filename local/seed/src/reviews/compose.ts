import type { Assortment } from '../catalogue/assortment.ts';
import type { Random } from '../random.ts';
import { type Mood, OCCASIONS, PERSONS, PHRASES, SPANS } from './phrases.ts';

/** What a review is about. */
export type Subject = {
  assortment: Assortment;
  /** The product's noun in lower case, such as overshirt. */
  noun: string;
  /** The values chosen, such as M and Moss; empty without a choice. */
  chosen: readonly string[];
  /** How long the writer can have had it, in days. */
  daysOwned: number;
};

/** What a reviewer wrote, as plain text. */
export type ReviewText = { title: string; body: string };

/** Which mood stars speak of. */
export function moodOf(rating: number): Mood {
  if (rating >= 4) return 'pleased';
  return rating === 3 ? 'torn' : 'disappointed';
}

/** Writes a review of one to four sentences that suits stars and subject. */
export function composeReview(rating: number, subject: Subject, random: Random): ReviewText {
  const mood = moodOf(rating);
  const phrases = PHRASES[mood];
  const fill = (text: string) => fillIn(text, subject, random);

  const sentences = [
    ...(random.chance(0.62) ? [fill(random.pick(phrases.openings))] : []),
    ...(random.chance(0.3) ? choiceSentence(subject, random) : []),
    ...judgement(mood, subject.assortment, random),
    ...(random.chance(0.55) ? [fill(random.pick(phrases.closings))] : []),
  ];
  return { title: fill(random.pick(phrases.titles)), body: sentences.slice(0, 4).join(' ') };
}

/** The heart of a review: what of the category pleased or failed. */
function judgement(mood: Mood, { praise, blame }: Assortment, random: Random): string[] {
  switch (mood) {
    case 'pleased':
      return random.shuffle(praise).slice(0, random.integer(1, 2));
    case 'torn':
      return [random.pick(praise), `${random.pick(TURNS)} ${lowerFirst(random.pick(blame))}`];
    case 'disappointed':
      return random.shuffle(blame).slice(0, random.integer(1, 2));
    default:
      return mood satisfies never;
  }
}

const TURNS = ['On the other hand,', 'Then again,', 'What bothers me:', 'Less good:'];

function choiceSentence({ chosen }: Subject, random: Random): string[] {
  if (chosen.length === 0) return [];
  const words = chosen.join(', ');
  return [
    random.pick([`I chose ${words}.`, `Mine is ${words}.`, `I went for ${words}.`, `I ordered ${words}.`]),
  ];
}

function fillIn(text: string, { noun, daysOwned }: Subject, random: Random): string {
  const person = random.pick(PERSONS);
  const spans = SPANS.filter(({ days }) => days <= daysOwned);
  return text
    .replace('{item}', noun)
    .replace('{person}', person)
    .replace('{Person}', upperFirst(person))
    .replace('{occasion}', random.pick(OCCASIONS))
    .replace('{time}', random.pick(spans).words);
}

/** "I" and names stay as they are. */
function lowerFirst(sentence: string): string {
  return sentence.startsWith('I ') ? sentence : sentence.charAt(0).toLowerCase() + sentence.slice(1);
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
