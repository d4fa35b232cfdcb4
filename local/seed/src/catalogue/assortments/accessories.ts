import { type Assortment, choice } from '../assortment.ts';
import { CLOTH_COLOUR, SOCK_SIZE } from '../axes.ts';
import { CLOTHING_HOUSE } from '../houses.ts';

/** What goes with clothes. */
export const ACCESSORIES: readonly Assortment[] = [
  {
    slug: 'scarves',
    name: 'Scarves',
    skuPrefix: 'SCA',
    house: CLOTHING_HOUSE,
    models: [
      {
        noun: 'Fringed Scarf',
        price: 6900,
        weightGrams: 180,
        sentence: 'A long scarf with a hand-twisted fringe, wide enough to serve as a wrap.',
      },
      {
        noun: 'Bandana',
        price: 2490,
        weightGrams: 45,
        sentence: 'A square bandana with rolled edges and a small block print.',
      },
      {
        noun: 'Stole',
        price: 9900,
        weightGrams: 220,
        sentence: 'A generous stole that folds down to the size of a book.',
      },
      {
        noun: 'Ribbed Scarf',
        price: 5900,
        weightGrams: 240,
        sentence: 'A thick ribbed scarf that goes round twice and still covers the chin.',
      },
    ],
    materialLabel: 'Material',
    materials: [
      { name: 'Cashmere', sentence: 'The cashmere is combed by hand and washed in soft water.' },
      { name: 'Mohair', sentence: 'A little mohair gives it a halo and much warmth.' },
      { name: 'Silk', sentence: 'The silk is matt on one side and lustrous on the other.' },
      { name: 'Cotton Gauze', sentence: 'Two layers of cotton gauze make it airy and absorbent.' },
    ],
    axes: [CLOTH_COLOUR],
    facts: [{ name: 'Pattern', values: ['Plain', 'Herringbone', 'Check', 'Stripe'] }],
    praise: [
      'Softer than anything I own.',
      'Long enough to wrap twice.',
      'The colours are rich without shouting.',
      'It does not shed on dark coats.',
    ],
    blame: [
      'It sheds on everything.',
      'The fringe tangled on the first day.',
      'Smaller than the measurements say.',
    ],
  },
  {
    slug: 'hats',
    name: 'Hats',
    skuPrefix: 'HAT',
    house: CLOTHING_HOUSE,
    models: [
      {
        noun: 'Beanie',
        price: 3500,
        weightGrams: 80,
        sentence: 'A close beanie with a double cuff that covers the ears.',
      },
      {
        noun: 'Bucket Hat',
        price: 4500,
        weightGrams: 110,
        sentence: 'A soft bucket hat that folds into a pocket and comes out unhurt.',
      },
      {
        noun: 'Flat Cap',
        price: 5900,
        weightGrams: 140,
        sentence: 'An eight-panel cap with a quilted lining and a short peak.',
      },
      {
        noun: 'Watch Cap',
        price: 3900,
        weightGrams: 95,
        sentence: 'A short watch cap, knitted tight so that wind stays outside.',
      },
    ],
    materialLabel: 'Material',
    materials: [
      { name: 'Shetland', sentence: 'Shetland wool is springy, warm and a little rustic.' },
      { name: 'Tweed', sentence: 'The tweed is woven in small widths on old looms.' },
      { name: 'Herringbone', sentence: 'The herringbone cloth has been milled for a firmer hand.' },
      { name: 'Ripstop', sentence: 'The ripstop cotton dries in the time it takes to drink a coffee.' },
    ],
    axes: [CLOTH_COLOUR],
    facts: [{ name: 'Head size', values: ['One size', '55–57 cm', '58–60 cm'] }],
    praise: [
      'It stays on in wind.',
      'It sits firmly without squeezing.',
      'Keeps its shape in a bag.',
      'Even my hairdresser approved.',
    ],
    blame: ['Too tight after an hour.', 'It lost its shape in the rain.', 'The lining itches.'],
  },
  {
    slug: 'socks',
    name: 'Socks',
    skuPrefix: 'SOC',
    house: CLOTHING_HOUSE,
    sized: true,
    models: [
      {
        noun: 'Walking Socks',
        price: 1890,
        weightGrams: 90,
        sentence: 'Walking socks with a cushioned sole and a flat toe seam.',
      },
      {
        noun: 'Dress Socks',
        price: 1490,
        weightGrams: 50,
        sentence: 'Calf-length dress socks that stay up through a long dinner.',
      },
      {
        noun: 'House Socks',
        price: 2490,
        weightGrams: 140,
        sentence: 'Thick house socks with a leather dot under heel and ball.',
      },
      {
        noun: 'Ankle Socks',
        price: 1190,
        weightGrams: 35,
        sentence: 'Low socks that vanish in a trainer and do not slip.',
      },
    ],
    materialLabel: 'Material',
    materials: [
      {
        name: 'Merino Rib',
        sentence: 'Merino with a little polyamide in heel and toe, where socks give up first.',
      },
      { name: 'Combed Cotton', sentence: 'Combed cotton, knitted on fine needles for an even surface.' },
      { name: 'Bamboo', sentence: 'Bamboo viscose feels cool and dries fast.' },
      { name: 'Recycled Wool', sentence: 'Yarn from recycled jumpers gives each pair a flecked colour.' },
    ],
    axes: [
      SOCK_SIZE,
      choice('Colour', ['Navy', 'NAV'], ['Grey Marl', 'GRY'], ['Bottle Green', 'GRE'], ['Burgundy', 'BUR']),
    ],
    facts: [{ name: 'Pairs', values: ['1', '2', '3'] }],
    praise: [
      'They stay up all day.',
      'No holes, and I walk a lot.',
      'The seam cannot be felt.',
      'Warm feet at last.',
    ],
    blame: [
      'A hole at the big toe already.',
      'They slide down in boots.',
      'They came out of the dryer a size smaller.',
    ],
  },
];
