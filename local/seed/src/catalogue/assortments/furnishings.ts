import { type Assortment, scale } from '../assortment.ts';
import { FINISH, HOME_COLOUR } from '../axes.ts';
import { HOME_HOUSE } from '../houses.ts';

/** What makes a living room warm. */
export const FURNISHINGS: readonly Assortment[] = [
  {
    slug: 'lamps',
    name: 'Lamps',
    skuPrefix: 'LAM',
    house: HOME_HOUSE,
    models: [
      {
        noun: 'Table Lamp',
        price: 12900,
        weightGrams: 1900,
        sentence: 'A table lamp that throws a warm circle and hides its bulb.',
      },
      {
        noun: 'Pendant',
        price: 17900,
        weightGrams: 1600,
        sentence: 'A pendant for the middle of the table, on three metres of textile cable.',
      },
      {
        noun: 'Floor Lamp',
        price: 24900,
        weightGrams: 5200,
        sentence: 'A reading lamp on a slim stem, with a head that turns without screws.',
      },
      {
        noun: 'Wall Light',
        price: 9900,
        weightGrams: 850,
        sentence: 'A wall light that washes the plaster and leaves the eyes alone.',
      },
    ],
    materialLabel: 'Shade',
    materials: [
      { name: 'Opal Glass', sentence: 'The mouth-blown opal glass spreads the light evenly.' },
      { name: 'Paper', sentence: 'The folded paper shade is tougher than it looks and easily replaced.' },
      { name: 'Spun Metal', sentence: 'The shade is spun from one sheet and lacquered white inside.' },
      { name: 'Rattan', sentence: 'Woven rattan throws a fine pattern on the ceiling.' },
    ],
    axes: [FINISH],
    facts: [
      { name: 'Socket', values: ['E27', 'E14'] },
      { name: 'Dimmer', values: ['On the cable', 'In the foot', 'None'] },
    ],
    praise: [
      'The light is warm and does not glare.',
      'The finish is flawless.',
      'Put together in five minutes.',
      'Looks far dearer than it was.',
    ],
    blame: [
      'It flickers with every bulb I tried.',
      'The cable is far too short.',
      'The shade sits crooked.',
      'The fitting is needlessly fiddly.',
    ],
  },
  {
    slug: 'throws-and-cushions',
    name: 'Throws & Cushions',
    skuPrefix: 'THR',
    house: HOME_HOUSE,
    models: [
      {
        noun: 'Throw',
        price: 7900,
        weightGrams: 900,
        sentence: 'A throw for the sofa, big enough for two who get on.',
      },
      {
        noun: 'Cushion',
        price: 4500,
        weightGrams: 620,
        sentence: 'A cushion with a feather filling and a cover that comes off for washing.',
      },
      {
        noun: 'Floor Cushion',
        price: 8900,
        weightGrams: 2400,
        sentence: 'A firm floor cushion with a handle at the side.',
      },
      {
        noun: 'Blanket',
        price: 11900,
        weightGrams: 1400,
        sentence: 'A blanket with whipped edges, made to be taken outdoors.',
      },
    ],
    materialLabel: 'Material',
    materials: [
      { name: 'Bouclé', sentence: 'The bouclé yarn has small loops that feel like moss.' },
      { name: 'Velvet', sentence: 'The cotton velvet changes its shade as one strokes it.' },
      { name: 'Virgin Wool', sentence: 'The virgin wool is washed, never bleached.' },
      { name: 'Jacquard', sentence: 'The pattern is woven in and shows in reverse on the back.' },
    ],
    axes: [HOME_COLOUR],
    facts: [{ name: 'Backing', values: ['Cotton', 'Wool', 'Recycled fibre'] }],
    praise: [
      'The cat moved in at once.',
      'Soft, with real weight to it.',
      'The colour is just as pictured.',
      'It looks tidy even in a heap.',
    ],
    blame: [
      'It sheds on every dark pair of trousers.',
      'A seam came open straight away.',
      'Rougher than expected.',
    ],
  },
  {
    slug: 'rugs',
    name: 'Rugs',
    skuPrefix: 'RUG',
    house: HOME_HOUSE,
    models: [
      {
        noun: 'Flatweave Rug',
        price: 18900,
        weightGrams: 3400,
        sentence: 'A reversible flatweave that lies still on wooden floors.',
      },
      {
        noun: 'Tufted Rug',
        price: 29900,
        weightGrams: 7600,
        sentence: 'A hand-tufted rug with a pile that forgives crumbs.',
      },
      {
        noun: 'Kilim',
        price: 24900,
        weightGrams: 4100,
        sentence: 'A kilim in the old slit-weave, in a new and quiet pattern.',
      },
      {
        noun: 'Runner',
        price: 12900,
        weightGrams: 2300,
        sentence: 'A runner for halls, galleys and the cold side of the bed.',
      },
    ],
    materialLabel: 'Material',
    materials: [
      { name: 'Jute', sentence: 'The jute is unbleached and smells faintly of hay for a week.' },
      { name: 'Highland Wool', sentence: 'Highland wool is springy and sheds dirt on its own.' },
      { name: 'Cotton Rag', sentence: 'Woven from offcuts, so no stripe comes twice.' },
      { name: 'Sisal', sentence: 'The sisal is tough enough for a hall.' },
    ],
    axes: [
      scale(
        'Size',
        ['80 × 150 cm', '080'],
        ['120 × 180 cm', '120', 1.7],
        ['160 × 230 cm', '160', 2.6],
        ['200 × 300 cm', '200', 4.1],
      ),
      HOME_COLOUR,
    ],
    facts: [{ name: 'Underfloor heating', values: ['Suitable', 'Not advised'] }],
    praise: [
      'Lies flat without a mat.',
      'Wine wiped off without a trace.',
      'It pulls the whole room together.',
      'Pleasant under bare feet.',
    ],
    blame: [
      'The corners curl up.',
      'It smells strongly even after airing.',
      'Fluff without end.',
      'The size is off by six centimetres.',
    ],
  },
];
