import { type Assortment, choice, scale } from '../assortment.ts';
import { LARDER_HOUSE } from '../houses.ts';

/** Soap and candles. */
export const BODY_AND_FRAGRANCE: readonly Assortment[] = [
  {
    slug: 'soap',
    name: 'Soap',
    skuPrefix: 'SOA',
    house: LARDER_HOUSE,
    models: [
      {
        noun: 'Bar Soap',
        price: 790,
        weightGrams: 130,
        sentence: 'A cold-process soap, cured for eight weeks.',
      },
      {
        noun: 'Hand Wash',
        price: 1690,
        weightGrams: 560,
        sentence: 'A mild hand wash in a glass bottle that can be refilled.',
      },
      {
        noun: 'Shampoo Bar',
        price: 1090,
        weightGrams: 90,
        sentence: 'A shampoo bar that lasts for about sixty washes.',
      },
      {
        noun: 'Bath Salts',
        price: 1990,
        weightGrams: 520,
        sentence: 'Coarse salts for a long bath behind a locked door.',
      },
    ],
    materialLabel: 'Scent',
    materials: [
      { name: 'Lavender', sentence: 'The lavender is distilled within hours of the harvest.' },
      { name: 'Cedar', sentence: 'Cedar and a little pepper make it dry and warm.' },
      { name: 'Bergamot', sentence: 'Bergamot and basil smell of early morning.' },
      { name: 'Unscented', sentence: 'Without any perfume, for sensitive skin.' },
    ],
    axes: [
      scale('Pack', ['1 piece', '1'], ['2 pieces', '2', 1.85], ['3 pieces', '3', 2.65], ['6 pieces', '6', 5]),
    ],
    facts: [
      { name: 'Skin', values: ['All', 'Dry', 'Sensitive'] },
      { name: 'Vegan', values: ['Yes'] },
    ],
    praise: [
      'My skin no longer feels tight.',
      'The scent is there and then politely leaves.',
      'It lasts much longer than expected.',
      'No plastic at all in the parcel.',
    ],
    blame: [
      'It turns to mush in the dish.',
      'The scent gave me a headache.',
      'It dried my hands out.',
      'The wrapper had come open on the way.',
    ],
  },
  {
    slug: 'candles',
    name: 'Candles',
    skuPrefix: 'CAN',
    house: LARDER_HOUSE,
    models: [
      {
        noun: 'Scented Candle',
        price: 2900,
        weightGrams: 420,
        sentence: 'A scented candle that burns for forty-five hours in a reusable glass.',
      },
      {
        noun: 'Pillar Candle',
        price: 1690,
        weightGrams: 600,
        sentence: 'A pillar candle, dipped by hand and straight as a column.',
      },
      {
        noun: 'Dinner Candles',
        price: 1290,
        weightGrams: 260,
        sentence: 'Tall dinner candles that do not drip unless there is a draught.',
      },
      {
        noun: 'Travel Candle',
        price: 1490,
        weightGrams: 140,
        sentence: 'A candle in a lidded tin for hotel rooms and cabins.',
      },
    ],
    materialLabel: 'Scent',
    materials: [
      { name: 'Fig Leaf', sentence: 'Fig leaf, green and milky, with a shadow of cedar.' },
      { name: 'Beeswax', sentence: 'Pure beeswax smells of honey and of nothing else.' },
      { name: 'Smoke & Vetiver', sentence: 'Vetiver and birch tar recall a garden fire in October.' },
      { name: 'Tomato Vine', sentence: 'Tomato vine and black pepper bring the greenhouse indoors.' },
    ],
    axes: [
      choice(
        'Colour',
        ['Natural', 'NAT'],
        ['Terracotta', 'TER'],
        ['Olive', 'OLI'],
        ['Midnight', 'MID'],
        ['Rose', 'ROS'],
      ),
    ],
    facts: [
      { name: 'Wax', values: ['Rapeseed', 'Beeswax', 'Soy-free plant wax'] },
      { name: 'Wick', values: ['Cotton', 'Wood'] },
    ],
    praise: [
      'It burns down evenly.',
      'The scent fills a room without taking over.',
      'It lit a whole dinner with an inch to spare.',
      'No soot on the wall.',
    ],
    blame: [
      'It tunnels and drowns its own wick.',
      'No scent at all when lit.',
      'It was gone in half the promised time.',
      'It smokes whatever I do.',
    ],
  },
];
