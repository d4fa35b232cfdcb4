import { type Assortment, choice, scale } from '../assortment.ts';
import { LARDER_HOUSE } from '../houses.ts';

const GRIND = choice(
  'Grind',
  ['Whole Bean', 'BEA'],
  ['Filter', 'FIL'],
  ['Espresso', 'ESP'],
  ['French Press', 'PRE'],
);

/** Food and drink. */
export const FOOD_AND_DRINK: readonly Assortment[] = [
  {
    slug: 'coffee',
    name: 'Coffee',
    skuPrefix: 'COF',
    house: LARDER_HOUSE,
    models: [
      {
        noun: 'Filter Roast',
        price: 1190,
        weightGrams: 290,
        sentence: 'A light roast for filter and press, clear in the cup and long in the finish.',
      },
      {
        noun: 'Espresso Roast',
        price: 1090,
        weightGrams: 290,
        sentence: 'A medium roast for espresso, with body enough to stand up to milk.',
      },
      {
        noun: 'House Blend',
        price: 990,
        weightGrams: 290,
        sentence: 'A blend for every day, forgiving of grinders and moods.',
      },
      {
        noun: 'Decaf',
        price: 1250,
        weightGrams: 290,
        sentence: 'A decaf washed with spring water, for coffee after dinner.',
      },
    ],
    materialLabel: 'Origin',
    materials: [
      { name: 'Ethiopian', sentence: 'Beans from smallholders in Sidama bring jasmine, bergamot and peach.' },
      { name: 'Colombian', sentence: 'Beans from Huila taste of red apple, caramel and cocoa.' },
      {
        name: 'Guatemalan',
        sentence: 'Beans grown on volcanic soil near Antigua taste of plum and dark chocolate.',
      },
      { name: 'Sumatran', sentence: 'Wet-hulled beans from Sumatra bring cedar, spice and little acidity.' },
    ],
    axes: [scale('Weight', ['250 g', '250'], ['500 g', '500', 1.85], ['1 kg', '1KG', 3.5]), GRIND],
    facts: [{ name: 'Process', values: ['Washed', 'Natural', 'Honey'] }],
    praise: [
      'Fresh, with the roasting date on the bag.',
      'Fruity without being sour.',
      'A lovely crema, every time.',
      'It smells so good that the neighbours asked.',
    ],
    blame: [
      'Roasted too dark for what it says.',
      'The bag was not sealed properly.',
      'Flat and a little woody.',
      'It tasted stale within days.',
    ],
  },
  {
    slug: 'tea',
    name: 'Tea',
    skuPrefix: 'TEA',
    house: LARDER_HOUSE,
    models: [
      {
        noun: 'Breakfast Tea',
        price: 890,
        weightGrams: 130,
        sentence: 'A strong morning tea that takes milk gladly.',
      },
      {
        noun: 'Green Tea',
        price: 1290,
        weightGrams: 130,
        sentence: 'A green tea with a soft sweetness, good for three infusions.',
      },
      {
        noun: 'Herbal Infusion',
        price: 790,
        weightGrams: 110,
        sentence: 'A herbal infusion without caffeine for the end of the day.',
      },
      {
        noun: 'Oolong',
        price: 1690,
        weightGrams: 130,
        sentence: 'A half-oxidised oolong that opens slowly in the pot.',
      },
    ],
    materialLabel: 'Garden',
    materials: [
      { name: 'Highland', sentence: 'Grown above 1,500 metres, where leaves take their time.' },
      { name: 'First Flush', sentence: 'Picked in the first weeks of spring, two leaves and a bud.' },
      { name: 'Orchard', sentence: 'Dried apple and pear round it off.' },
      { name: 'Wild Garden', sentence: 'Gathered from old, untrimmed bushes between forest trees.' },
    ],
    axes: [
      scale('Weight', ['50 g', '050', 0.6], ['100 g', '100'], ['250 g', '250', 2.2]),
      choice('Form', ['Loose Leaf', 'LOO'], ['Pyramid Bags', 'BAG']),
    ],
    facts: [
      { name: 'Infusion', values: ['2 minutes at 75 °C', '3 minutes at 90 °C', '5 minutes at 100 °C'] },
      { name: 'Organic', values: ['Yes', 'No'] },
    ],
    praise: [
      'Whole leaves, hardly any dust.',
      'Still good on the third infusion.',
      'Fragrant without added aroma.',
      'The tin closes tightly.',
    ],
    blame: [
      'Turns bitter after two minutes.',
      'Mostly dust at the bottom.',
      'It tastes of little.',
      'Stale on arrival.',
    ],
  },
  {
    slug: 'chocolate',
    name: 'Chocolate',
    skuPrefix: 'CHO',
    house: LARDER_HOUSE,
    models: [
      { noun: 'Dark Bar', price: 590, weightGrams: 85, sentence: 'A dark bar, stone-ground for three days.' },
      {
        noun: 'Milk Bar',
        price: 550,
        weightGrams: 85,
        sentence: 'A milk bar with more cocoa than most dark ones.',
      },
      {
        noun: 'Drinking Chocolate',
        price: 1190,
        weightGrams: 300,
        sentence: 'Flakes of real chocolate that melt in hot milk.',
      },
      {
        noun: 'Truffles',
        price: 1890,
        weightGrams: 180,
        sentence: 'Soft truffles rolled in cocoa, made on Tuesdays.',
      },
    ],
    materialLabel: 'Flavour',
    materials: [
      { name: 'Sea Salt', sentence: 'A few flakes of sea salt wake everything up.' },
      { name: 'Hazelnut', sentence: 'The hazelnuts are roasted in their skins.' },
      { name: 'Candied Orange', sentence: 'Candied orange peel gives it a bitter edge.' },
      { name: 'Single-Estate', sentence: 'The cocoa comes from one estate and needs nothing added.' },
    ],
    axes: [choice('Cocoa', ['52 %', '52'], ['60 %', '60'], ['66 %', '66'], ['72 %', '72'])],
    facts: [
      { name: 'Cocoa from', values: ['Ecuador', 'Madagascar', 'São Tomé', 'Peru'] },
      { name: 'May contain', values: ['Nuts', 'Nuts and milk'] },
    ],
    praise: [
      'A slow melt and a long finish.',
      'Not too sweet.',
      'Gone within an evening, sadly.',
      'The flavour stays for minutes.',
    ],
    blame: [
      'It had melted and set again on the way.',
      'Far too sweet for that share of cocoa.',
      'White bloom all over.',
      'Small for the money.',
    ],
  },
];
