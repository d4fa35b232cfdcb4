import { type Assortment, scale } from '../assortment.ts';
import { HOME_COLOUR } from '../axes.ts';
import { HOME_HOUSE } from '../houses.ts';

/** Bedroom and bathroom. */
export const BED_AND_BATH: readonly Assortment[] = [
  {
    slug: 'bed-linen',
    name: 'Bed Linen',
    skuPrefix: 'BED',
    house: HOME_HOUSE,
    models: [
      {
        noun: 'Duvet Cover',
        price: 11900,
        weightGrams: 1300,
        sentence: 'A duvet cover with hidden buttons and ties that hold the corners.',
      },
      {
        noun: 'Pillowcase',
        price: 2900,
        weightGrams: 220,
        sentence: 'A pillowcase with a deep flap in place of a fastening.',
      },
      {
        noun: 'Fitted Sheet',
        price: 6900,
        weightGrams: 750,
        sentence: 'A fitted sheet with elastic all round, for mattresses up to 30 centimetres.',
      },
      {
        noun: 'Bedspread',
        price: 14900,
        weightGrams: 1900,
        sentence: 'A quilted bedspread, light enough for summer and warm over a blanket.',
      },
    ],
    materialLabel: 'Material',
    materials: [
      { name: 'Stonewashed Linen', sentence: 'Stonewashed linen is cool in July and warm in January.' },
      { name: 'Percale', sentence: 'The percale has 200 threads to the inch and a cool, matt hand.' },
      { name: 'Sateen', sentence: 'The sateen weave is smooth with a quiet sheen.' },
      { name: 'Muslin', sentence: 'Double muslin is crinkled by nature and wants no iron.' },
    ],
    axes: [scale('Size', ['Single', 'SGL'], ['Double', 'DBL', 1.4], ['King', 'KNG', 1.65]), HOME_COLOUR],
    facts: [
      { name: 'Certificate', values: ['Organic cotton or flax', 'Tested for harmful substances'] },
      { name: 'Care', values: ['Machine wash at 40 °C', 'Machine wash at 60 °C'] },
    ],
    praise: [
      'Sleeping in it is a pleasure.',
      'It gets softer with each wash.',
      'Cool on warm nights.',
      'Every seam is clean and straight.',
    ],
    blame: [
      'It sheds lint on everything.',
      'The seam opened in the first wash.',
      'The colour faded quickly.',
      'It came out of the dryer smaller.',
    ],
  },
  {
    slug: 'towels',
    name: 'Towels',
    skuPrefix: 'TOW',
    house: HOME_HOUSE,
    models: [
      {
        noun: 'Bath Towel',
        price: 3900,
        weightGrams: 650,
        sentence: 'A large bath towel with a loop on each long side.',
      },
      {
        noun: 'Hand Towel',
        price: 1790,
        weightGrams: 210,
        sentence: 'A hand towel of a size that dries by the evening.',
      },
      {
        noun: 'Bath Mat',
        price: 3500,
        weightGrams: 800,
        sentence: 'A dense bath mat that feels good under bare feet.',
      },
      {
        noun: 'Beach Towel',
        price: 4900,
        weightGrams: 480,
        sentence: 'A flat-woven beach towel that leaves the sand on the beach.',
      },
    ],
    materialLabel: 'Weave',
    materials: [
      { name: 'Waffle', sentence: 'The waffle weave takes up water fast and dries faster.' },
      { name: 'Terry', sentence: 'Long loops of combed cotton make the terry thick and kind.' },
      { name: 'Linen-Cotton', sentence: 'Linen and cotton together give a light, lively towel.' },
      { name: 'Honeycomb', sentence: 'The honeycomb structure massages gently.' },
    ],
    axes: [HOME_COLOUR],
    facts: [{ name: 'Weight', values: ['250 g/m²', '400 g/m²', '550 g/m²', '700 g/m²'] }],
    praise: [
      'It dries properly, which not every towel does.',
      'Dry again within hours.',
      'Fluffy without softener.',
      'The edges stay straight.',
    ],
    blame: [
      'It hardly absorbs anything.',
      'Pulled threads from the first week.',
      'Blue fluff everywhere after drying.',
    ],
  },
];
