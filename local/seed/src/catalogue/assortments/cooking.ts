import { type Assortment, choice, scale } from '../assortment.ts';
import { KITCHEN_HOUSE } from '../houses.ts';

/** What one cooks with. */
export const COOKING: readonly Assortment[] = [
  {
    slug: 'cookware',
    name: 'Cookware',
    skuPrefix: 'COO',
    house: KITCHEN_HOUSE,
    models: [
      {
        noun: 'Frying Pan',
        price: 6900,
        weightGrams: 1400,
        sentence: 'A frying pan with low, sloping sides and a handle that stays cool.',
      },
      {
        noun: 'Casserole',
        price: 14900,
        weightGrams: 3600,
        sentence: 'A round casserole with a heavy lid that returns the steam as rain.',
      },
      {
        noun: 'Saucepan',
        price: 7900,
        weightGrams: 1100,
        sentence: 'A saucepan with a pouring lip on both sides and measures inside.',
      },
      {
        noun: 'Sauté Pan',
        price: 9900,
        weightGrams: 1800,
        sentence: 'A straight-sided sauté pan, deep enough to finish the sauce in.',
      },
      {
        noun: 'Roasting Tin',
        price: 5900,
        weightGrams: 1500,
        sentence: 'A roasting tin with a flat base that also stands on the hob.',
      },
    ],
    materialLabel: 'Material',
    materials: [
      { name: 'Cast Iron', sentence: 'The cast iron is seasoned three times before it leaves the foundry.' },
      { name: 'Carbon Steel', sentence: 'Carbon steel heats fast and builds its own non-stick patina.' },
      { name: 'Stainless', sentence: 'Three layers of steel and aluminium carry heat to the rim.' },
      { name: 'Enamelled', sentence: 'The enamel is acid-proof and goes from oven to table.' },
    ],
    axes: [
      scale(
        'Size',
        ['18 cm', '18'],
        ['20 cm', '20', 1.12],
        ['24 cm', '24', 1.3],
        ['28 cm', '28', 1.55],
        ['32 cm', '32', 1.85],
      ),
    ],
    facts: [
      { name: 'Hob', values: ['All, induction included', 'Gas, electric and ceramic'] },
      { name: 'Oven-safe', values: ['Up to 220 °C', 'Up to 260 °C', 'Without limit'] },
    ],
    praise: [
      'Heats evenly right to the edge.',
      'Nothing sticks, given a little butter.',
      'The handle stays cool.',
      'Heavy in the good sense.',
      'It browned onions better than my old one ever did.',
    ],
    blame: [
      'The base is not quite flat.',
      'It stuck badly in spite of careful seasoning.',
      'The handle came loose.',
      'Too heavy to lift with one hand.',
    ],
  },
  {
    slug: 'knives',
    name: 'Knives',
    skuPrefix: 'KNI',
    house: KITCHEN_HOUSE,
    models: [
      {
        noun: 'Chef’s Knife',
        price: 11900,
        weightGrams: 230,
        sentence: 'A chef’s knife with a gentle belly, for rocking as well as for push cuts.',
      },
      {
        noun: 'Paring Knife',
        price: 3900,
        weightGrams: 70,
        sentence: 'A paring knife for everything that is done in the hand.',
      },
      {
        noun: 'Bread Knife',
        price: 8900,
        weightGrams: 210,
        sentence: 'A bread knife with rounded teeth that leave few crumbs.',
      },
      {
        noun: 'Vegetable Cleaver',
        price: 12900,
        weightGrams: 260,
        sentence: 'A thin, tall blade that falls through cabbage and carries it to the pan.',
      },
      {
        noun: 'Filleting Knife',
        price: 7900,
        weightGrams: 150,
        sentence: 'A narrow, flexible blade that finds its way along the bone.',
      },
    ],
    materialLabel: 'Steel',
    materials: [
      { name: 'Damask', sentence: 'Thirty-three layers of folded steel enclose a hard core.' },
      {
        name: 'Molybdenum',
        sentence: 'The molybdenum steel resists rust and is easily brought back to an edge.',
      },
      { name: 'High-Carbon', sentence: 'High-carbon steel takes the finest edge and asks to be wiped dry.' },
      { name: 'Forged', sentence: 'Forged from one bar, with a full tang and a bolster.' },
    ],
    axes: [
      choice(
        'Handle',
        ['Walnut', 'WAL'],
        ['Olive Wood', 'OLI'],
        ['Smoked Oak', 'OAK'],
        ['Black Resin', 'RES'],
        ['Plum Wood', 'PLU'],
      ),
    ],
    facts: [
      { name: 'Hardness', values: ['56 HRC', '58 HRC', '61 HRC', '63 HRC'] },
      { name: 'Edge', values: ['Double bevel', 'Single bevel'] },
    ],
    praise: [
      'Sharp out of the box and still sharp.',
      'The balance point is just where it should be.',
      'Tomatoes fall apart at a touch.',
      'The handle fits small hands too.',
    ],
    blame: [
      'The edge chipped on a carrot.',
      'Rust spots although I dried it at once.',
      'The handle was rough, with a gap at the tang.',
      'Dull after a month of normal use.',
    ],
  },
  {
    slug: 'kitchen-tools',
    name: 'Kitchen Tools',
    skuPrefix: 'KIT',
    house: KITCHEN_HOUSE,
    models: [
      {
        noun: 'Pepper Mill',
        price: 4500,
        weightGrams: 320,
        sentence: 'A pepper mill with a ceramic grinder, from dust to coarse in six steps.',
      },
      {
        noun: 'Chopping Board',
        price: 5900,
        weightGrams: 2100,
        sentence: 'A thick chopping board with a groove for juices and a grip at either end.',
      },
      {
        noun: 'Mortar',
        price: 3900,
        weightGrams: 2600,
        sentence: 'A mortar with a rough heart, big enough for a handful of basil.',
      },
      {
        noun: 'Rolling Pin',
        price: 2700,
        weightGrams: 540,
        sentence: 'A tapered rolling pin that turns pastry without effort.',
      },
    ],
    materialLabel: 'Material',
    materials: [
      { name: 'Acacia', sentence: 'The acacia is oiled twice and sanded in between.' },
      { name: 'Maple', sentence: 'Close-grained maple takes up neither smell nor stain.' },
      { name: 'Granite', sentence: 'The granite is turned in one piece and left unpolished inside.' },
      { name: 'Marble', sentence: 'The marble stays cool and each piece has its own veins.' },
    ],
    axes: [
      scale('Size', ['Small', 'S'], ['Medium', 'M', 1.3], ['Large', 'L', 1.65], ['Extra Large', 'XL', 2.1]),
    ],
    facts: [{ name: 'Care', values: ['Wipe clean and oil now and then', 'Wash by hand'] }],
    praise: [
      'Works as well as it looks.',
      'Solid, with no wobble anywhere.',
      'It has not moved from the worktop since.',
      'Cleans up in seconds.',
    ],
    blame: ['It split along the grain.', 'It stained on the first day.', 'Left a residue on the first use.'],
  },
];
