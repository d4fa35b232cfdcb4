import type { Assortment } from '../assortment.ts';
import { CLOTH_COLOUR, CLOTHES_SIZE, WAIST_SIZE } from '../axes.ts';
import { CLOTHING_HOUSE } from '../houses.ts';

/** Coats, jackets and trousers. */
export const OUTERWEAR: readonly Assortment[] = [
  {
    slug: 'coats-and-jackets',
    name: 'Coats & Jackets',
    skuPrefix: 'COA',
    house: CLOTHING_HOUSE,
    sized: true,
    models: [
      {
        noun: 'Chore Jacket',
        price: 18900,
        weightGrams: 850,
        sentence: 'A hip-length jacket with three patch pockets and a collar that turns up.',
      },
      {
        noun: 'Raincoat',
        price: 24900,
        weightGrams: 720,
        sentence: 'A knee-length raincoat with taped seams and a hood that moves with the head.',
      },
      {
        noun: 'Car Coat',
        price: 29900,
        weightGrams: 1350,
        sentence: 'A single-breasted car coat, half lined, with pockets set at a slant.',
      },
      {
        noun: 'Quilted Vest',
        price: 13900,
        weightGrams: 430,
        sentence: 'A quilted vest that fits over a jumper and under a coat.',
      },
      {
        noun: 'Parka',
        price: 32900,
        weightGrams: 1600,
        sentence: 'A roomy parka with a drawcord waist and pockets lined in fleece.',
      },
    ],
    materialLabel: 'Material',
    materials: [
      { name: 'Waxed Cotton', sentence: 'Waxed cotton keeps out wind and rain and can be waxed anew.' },
      { name: 'Moleskin', sentence: 'The dense moleskin turns wind and feels like suede.' },
      { name: 'Boiled Wool', sentence: 'Boiled wool sheds drizzle and never needs pressing.' },
      { name: 'Dry Canvas', sentence: 'The tightly woven canvas breaks in like good denim.' },
    ],
    axes: [CLOTHES_SIZE, CLOTH_COLOUR],
    facts: [
      { name: 'Season', values: ['Autumn', 'Winter', 'Between seasons'] },
      { name: 'Lining', values: ['Cotton', 'Cupro', 'Unlined'] },
    ],
    praise: [
      'Kept me dry on an hour-long walk.',
      'The pockets are where hands expect them.',
      'Room for a jumper beneath without looking like a tent.',
      'Every fastening feels solid.',
    ],
    blame: [
      'Water came through at the shoulder seam.',
      'The lining tore at the pocket.',
      'It is heavier than it needs to be.',
      'The arms are cut too tight.',
    ],
  },
  {
    slug: 'trousers',
    name: 'Trousers',
    skuPrefix: 'TRO',
    house: CLOTHING_HOUSE,
    sized: true,
    models: [
      {
        noun: 'Pleated Trousers',
        price: 11900,
        weightGrams: 480,
        sentence: 'High-waisted trousers with a single pleat and a gentle taper.',
      },
      {
        noun: 'Chinos',
        price: 8900,
        weightGrams: 450,
        sentence: 'Straight chinos with a coin pocket and a hem that leaves something to let down.',
      },
      {
        noun: 'Drawstring Trousers',
        price: 7900,
        weightGrams: 360,
        sentence: 'Easy trousers with a flat front, elastic behind and a cotton cord.',
      },
      {
        noun: 'Carpenter Trousers',
        price: 10900,
        weightGrams: 680,
        sentence: 'Wide-legged trousers with a hammer loop and doubled knees.',
      },
    ],
    materialLabel: 'Material',
    materials: [
      { name: 'Twill', sentence: 'The cotton twill is washed twice, so what fits today fits next year.' },
      { name: 'Corduroy', sentence: 'The eight-wale corduroy is soft, deep and hard-wearing.' },
      {
        name: 'Tropical Wool',
        sentence: 'Light worsted wool falls cleanly and shakes off creases overnight.',
      },
      { name: 'Washed Linen', sentence: 'Washed linen keeps them cool on the hottest days.' },
    ],
    axes: [WAIST_SIZE, CLOTH_COLOUR],
    facts: [
      { name: 'Rise', values: ['Mid', 'High'] },
      { name: 'Leg', values: ['Straight', 'Tapered', 'Wide'] },
    ],
    praise: [
      'They sit well without a belt.',
      'The pockets are deep enough for a phone and keys.',
      'They hold a crease all day.',
      'The cut is flattering even when sitting.',
    ],
    blame: [
      'The waist is a size larger than marked.',
      'A seam gave way at the back pocket.',
      'They bag at the knee by noon.',
      'The dye came off on a pale chair.',
    ],
  },
];
