import { type Assortment, choice, scale } from '../assortment.ts';
import { GLAZE } from '../axes.ts';
import { WORKSHOP_HOUSE } from '../houses.ts';

/** Garden. */
export const GARDEN: readonly Assortment[] = [
  {
    slug: 'garden-tools',
    name: 'Garden Tools',
    skuPrefix: 'GAR',
    house: WORKSHOP_HOUSE,
    models: [
      {
        noun: 'Hand Trowel',
        price: 2490,
        weightGrams: 260,
        sentence: 'A hand trowel with a narrow blade and measures stamped in.',
      },
      {
        noun: 'Secateurs',
        price: 4900,
        weightGrams: 240,
        sentence: 'Bypass secateurs that come apart for sharpening.',
      },
      {
        noun: 'Watering Can',
        price: 5900,
        weightGrams: 1200,
        sentence: 'A watering can with a long spout and a brass rose.',
      },
      {
        noun: 'Hoe',
        price: 3900,
        weightGrams: 980,
        sentence: 'A hoe that cuts on the push and on the pull.',
      },
      {
        noun: 'Hand Fork',
        price: 2290,
        weightGrams: 230,
        sentence: 'A three-pronged hand fork for roots and compost.',
      },
    ],
    materialLabel: 'Material',
    materials: [
      { name: 'Hammered Steel', sentence: 'The steel is hammered, hardened and oiled.' },
      { name: 'Galvanised', sentence: 'Hot galvanising keeps rust away for decades.' },
      { name: 'Bronze', sentence: 'Bronze never rusts and slides through clay.' },
      { name: 'Polished Steel', sentence: 'Polished steel lets soil fall off by itself.' },
    ],
    axes: [choice('Handle', ['Ash', 'ASH'], ['Beech', 'BEE'], ['Cherry', 'CHE'], ['Walnut', 'WAL'])],
    facts: [{ name: 'Guarantee', values: ['5 years', '10 years', '25 years'] }],
    praise: [
      'It felt right from the first minute.',
      'It sits well in a gloved hand.',
      'Left out in the rain and still fine.',
      'Feels like my grandfather’s tools.',
    ],
    blame: [
      'It bent at the first hard use.',
      'The handle turned loose.',
      'Rust after one wet night.',
      'Heavier than it needs to be.',
    ],
  },
  {
    slug: 'planters',
    name: 'Planters',
    skuPrefix: 'PLA',
    house: WORKSHOP_HOUSE,
    models: [
      {
        noun: 'Planter',
        price: 3900,
        weightGrams: 2600,
        sentence: 'A planter with straight walls and a hole that can be closed.',
      },
      {
        noun: 'Window Box',
        price: 4900,
        weightGrams: 3100,
        sentence: 'A window box with a reservoir for a long weekend.',
      },
      {
        noun: 'Herb Pot',
        price: 1890,
        weightGrams: 750,
        sentence: 'A herb pot with a saucer, made for the kitchen window.',
      },
      {
        noun: 'Hanging Pot',
        price: 2900,
        weightGrams: 900,
        sentence: 'A hanging pot on a waxed cord of adjustable length.',
      },
    ],
    materialLabel: 'Material',
    materials: [
      { name: 'Terracotta', sentence: 'The terracotta is fired hot enough to stay out in frost.' },
      { name: 'Concrete', sentence: 'Fine concrete, cast thin and sealed inside.' },
      { name: 'Glazed Clay', sentence: 'The glaze runs a little differently on each.' },
      { name: 'Tuff', sentence: 'Volcanic tuff holds water and lets roots breathe.' },
    ],
    axes: [GLAZE, scale('Diameter', ['14 cm', '14'], ['20 cm', '20', 1.5], ['28 cm', '28', 2.3])],
    facts: [{ name: 'Frost', values: ['Hardy', 'Bring inside below 0 °C'] }],
    praise: [
      'My basil has doubled in size.',
      'Stood outside all winter without a crack.',
      'The shape flatters any plant.',
      'The surface is even lovelier when wet.',
    ],
    blame: [
      'It leaks through the side.',
      'Cracked in the first light frost.',
      'White stains that will not come off.',
      'Smaller inside than it seems.',
    ],
  },
];
