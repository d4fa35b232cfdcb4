import { type Assortment, choice, scale } from '../assortment.ts';
import { GLAZE } from '../axes.ts';
import { KITCHEN_HOUSE } from '../houses.ts';

/** What one eats and drinks from. */
export const TABLE: readonly Assortment[] = [
  {
    slug: 'tableware',
    name: 'Tableware',
    skuPrefix: 'TAB',
    house: KITCHEN_HOUSE,
    models: [
      {
        noun: 'Dinner Plate',
        price: 2490,
        weightGrams: 720,
        sentence: 'A dinner plate with a low rim that keeps sauces where they belong.',
      },
      {
        noun: 'Pasta Bowl',
        price: 2290,
        weightGrams: 610,
        sentence: 'A wide, shallow bowl for pasta, salad and most suppers.',
      },
      {
        noun: 'Mug',
        price: 1690,
        weightGrams: 340,
        sentence: 'A mug with a handle for three fingers and a thin lip.',
      },
      {
        noun: 'Serving Platter',
        price: 4900,
        weightGrams: 1300,
        sentence: 'A long platter for a whole fish or a great many small things.',
      },
      {
        noun: 'Breakfast Bowl',
        price: 1490,
        weightGrams: 380,
        sentence: 'A small, deep bowl that sits well in the palm.',
      },
    ],
    materialLabel: 'Material',
    materials: [
      { name: 'Stoneware', sentence: 'Stoneware fired at 1,260 °C is dense and hard to chip.' },
      { name: 'Porcelain', sentence: 'The porcelain is thin enough to let the light through.' },
      { name: 'Earthenware', sentence: 'The red earthenware is thrown on the wheel and shows it.' },
      { name: 'Bone China', sentence: 'Bone china rings like a bell and stands up to daily use.' },
    ],
    axes: [GLAZE, scale('Set', ['1 piece', '1'], ['2 pieces', '2', 1.9], ['4 pieces', '4', 3.6])],
    facts: [
      { name: 'Dishwasher', values: ['Safe', 'Better by hand'] },
      { name: 'Microwave', values: ['Safe', 'Not suitable'] },
    ],
    praise: [
      'The glaze is lovely in candlelight.',
      'It stacks neatly and takes little room.',
      'No chips after daily use.',
      'A good weight in the hand.',
    ],
    blame: [
      'Arrived with a chip on the rim.',
      'The glaze shows every knife mark.',
      'It gets too hot in the microwave.',
      'Smaller than it looked.',
    ],
  },
  {
    slug: 'glassware',
    name: 'Glassware',
    skuPrefix: 'GLA',
    house: KITCHEN_HOUSE,
    models: [
      {
        noun: 'Tumblers',
        price: 2900,
        weightGrams: 800,
        sentence: 'Straight tumblers with a heavy foot, for water, juice or something stronger.',
      },
      {
        noun: 'Wine Glasses',
        price: 4900,
        weightGrams: 640,
        sentence: 'Wine glasses with a short stem that stand safely on a crowded table.',
      },
      {
        noun: 'Carafe',
        price: 3900,
        weightGrams: 750,
        sentence: 'A carafe that holds a bottle and pours without a drop.',
      },
      {
        noun: 'Storage Jars',
        price: 2700,
        weightGrams: 900,
        sentence: 'Storage jars with a cork lid that seals by its own spring.',
      },
    ],
    materialLabel: 'Material',
    materials: [
      { name: 'Crystal', sentence: 'Lead-free crystal, blown by mouth and cut cold.' },
      { name: 'Borosilicate', sentence: 'Borosilicate takes ice and boiling water alike.' },
      {
        name: 'Recycled Glass',
        sentence: 'Made of old bottles: small bubbles and a green tint are part of it.',
      },
      { name: 'Ribbed Glass', sentence: 'Fine ribs catch the light and steady the grip.' },
    ],
    axes: [
      scale('Set', ['1 piece', '1'], ['2 pieces', '2', 1.9], ['4 pieces', '4', 3.6], ['6 pieces', '6', 5.2]),
      choice('Tint', ['Clear', 'CLR'], ['Smoke', 'SMO'], ['Amber', 'AMB']),
    ],
    facts: [{ name: 'Dishwasher', values: ['Safe', 'Better by hand'] }],
    praise: [
      'Thin and clear, yet sturdy.',
      'Survived the dishwasher without clouding.',
      'The weight is spot on.',
      'Well packed, nothing broken.',
    ],
    blame: [
      'Cracked on arrival.',
      'Clouded after a few washes.',
      'Uneven heights within one set.',
      'Too top-heavy for my taste.',
    ],
  },
];
