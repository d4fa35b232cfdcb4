import { type Assortment, choice, scale } from '../assortment.ts';
import { WORKSHOP_HOUSE } from '../houses.ts';

/** Desk and playroom. */
export const DESK_AND_PLAY: readonly Assortment[] = [
  {
    slug: 'notebooks',
    name: 'Notebooks',
    skuPrefix: 'NOT',
    house: WORKSHOP_HOUSE,
    models: [
      {
        noun: 'Notebook',
        price: 1490,
        weightGrams: 280,
        sentence: 'A thread-sewn notebook that lies open without help.',
      },
      {
        noun: 'Sketchbook',
        price: 1990,
        weightGrams: 520,
        sentence: 'A sketchbook with paper that takes ink, pencil and a little water.',
      },
      {
        noun: 'Week Planner',
        price: 2290,
        weightGrams: 330,
        sentence: 'An undated planner with a week on the left and room to think on the right.',
      },
      {
        noun: 'Pocket Book',
        price: 890,
        weightGrams: 90,
        sentence: 'A slim pocket book with rounded corners and an index at the back.',
      },
    ],
    materialLabel: 'Cover',
    materials: [
      { name: 'Clothbound', sentence: 'The cover is bound in book cloth and stamped without colour.' },
      { name: 'Kraft', sentence: 'The kraft cover is made of recycled fibre and ages well.' },
      { name: 'Leather-Bound', sentence: 'The leather is vegetable-tanned and takes on every journey.' },
      { name: 'Pressed Board', sentence: 'The pressed board makes a firm support on the knee.' },
    ],
    axes: [
      choice('Ruling', ['Plain', 'PLN'], ['Dotted', 'DOT'], ['Ruled', 'RUL'], ['Squared', 'SQU']),
      scale('Format', ['A6', 'A6', 0.7], ['A5', 'A5'], ['A4', 'A4', 1.6]),
    ],
    facts: [
      { name: 'Paper', values: ['80 g/m²', '100 g/m²', '120 g/m²'] },
      { name: 'Pages', values: ['96', '144', '192'] },
    ],
    praise: [
      'Fountain pen ink does not bleed through.',
      'It truly lies flat.',
      'The paper has just enough tooth.',
      'Pages stay in, even after rough handling.',
    ],
    blame: [
      'Ink shows through on every page.',
      'The binding cracked within days.',
      'The ruling is too dark.',
      'The cover warped in my bag.',
    ],
  },
  {
    slug: 'headphones',
    name: 'Headphones',
    skuPrefix: 'AUD',
    house: WORKSHOP_HOUSE,
    models: [
      {
        noun: 'Over-Ear Headphones',
        price: 24900,
        weightGrams: 290,
        sentence:
          'Closed over-ear headphones with thirty hours of battery and a cable for the day it is empty.',
      },
      {
        noun: 'On-Ear Headphones',
        price: 14900,
        weightGrams: 180,
        sentence: 'Light on-ear headphones that fold into a coat pocket.',
      },
      {
        noun: 'Earphones',
        price: 8900,
        weightGrams: 45,
        sentence: 'Wireless earphones with real buttons and a case that fits any pocket.',
      },
      {
        noun: 'Studio Headphones',
        price: 32900,
        weightGrams: 340,
        sentence: 'Open studio headphones with an honest, even response.',
      },
    ],
    materialLabel: 'Housing',
    materials: [
      { name: 'Aluminium', sentence: 'The housing is milled from recycled aluminium.' },
      { name: 'Beechwood', sentence: 'The beechwood cups are oiled and gently resonant.' },
      { name: 'Matte', sentence: 'The matt surface shows no fingerprints.' },
      { name: 'Knitted', sentence: 'Knitted fabric covers band and cups and comes off for washing.' },
    ],
    axes: [
      choice(
        'Colour',
        ['Graphite', 'GRA'],
        ['Bone', 'BON'],
        ['Pine', 'PIN'],
        ['Brick', 'BRI'],
        ['Dusk Blue', 'DUS'],
      ),
    ],
    facts: [
      { name: 'Battery', values: ['20 hours', '30 hours', '45 hours'] },
      { name: 'Noise cancelling', values: ['Yes', 'No'] },
      { name: 'Connection', values: ['Wireless', 'Wireless and cable'] },
    ],
    praise: [
      'The sound is clear without being sharp.',
      'Comfortable over glasses.',
      'The battery lasts the whole week.',
      'Voices on calls are easy to follow.',
    ],
    blame: [
      'The left side cuts out.',
      'They press on the ears after an hour.',
      'The pairing is a daily fight.',
      'Too much bass for speech.',
    ],
  },
  {
    slug: 'wooden-toys',
    name: 'Wooden Toys',
    skuPrefix: 'TOY',
    house: WORKSHOP_HOUSE,
    models: [
      {
        noun: 'Building Blocks',
        price: 3900,
        weightGrams: 1300,
        sentence: 'Building blocks with bevelled edges, cut so exactly that towers stand.',
      },
      {
        noun: 'Stacking Tower',
        price: 2490,
        weightGrams: 480,
        sentence: 'A stacking tower with a rounded foot that wobbles and rights itself.',
      },
      {
        noun: 'Pull-Along Dog',
        price: 3290,
        weightGrams: 390,
        sentence: 'A dog on wheels whose ears flap as it follows.',
      },
      {
        noun: 'Marble Run',
        price: 6900,
        weightGrams: 2200,
        sentence: 'A marble run that can be built in more ways than anyone has counted.',
      },
      {
        noun: 'Train Set',
        price: 5900,
        weightGrams: 1700,
        sentence: 'A train set with magnets, a bridge and a little too much track.',
      },
    ],
    materialLabel: 'Wood',
    materials: [
      { name: 'Beech', sentence: 'The beech is sanded until no splinter has a chance.' },
      { name: 'Limewood', sentence: 'Soft, light limewood is easy on floors and toes.' },
      { name: 'Maplewood', sentence: 'Maplewood is hard enough for grandchildren.' },
      { name: 'Cork', sentence: 'Cork makes it quiet, which parents will value.' },
    ],
    axes: [choice('Colour', ['Natural', 'NAT'], ['Rainbow', 'RAI'], ['Pastel', 'PAS'], ['Primary', 'PRI'])],
    facts: [
      { name: 'Age', values: ['From 1 year', 'From 2 years', 'From 3 years'] },
      { name: 'Paint', values: ['Water-based', 'Plant oil'] },
    ],
    praise: [
      'Played with every single day.',
      'Smooth all round, no sharp edge.',
      'The colours are cheerful and do not chip.',
      'Even the grown-ups join in.',
    ],
    blame: [
      'The paint came off within a week.',
      'A part was missing.',
      'The pieces do not fit together well.',
      'Broke on the first fall.',
    ],
  },
];
