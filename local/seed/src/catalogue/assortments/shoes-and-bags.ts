import type { Assortment } from '../assortment.ts';
import { LEATHER_COLOUR, SHOE_SIZE } from '../axes.ts';
import { LEATHER_HOUSE } from '../houses.ts';

/** Shoes and bags. */
export const SHOES_AND_BAGS: readonly Assortment[] = [
  {
    slug: 'boots',
    name: 'Boots',
    skuPrefix: 'BOO',
    house: LEATHER_HOUSE,
    sized: true,
    models: [
      {
        noun: 'Chelsea Boots',
        price: 21900,
        weightGrams: 1150,
        sentence: 'Chelsea boots on a slim last, with elastic that keeps its pull.',
      },
      {
        noun: 'Lace-Up Boots',
        price: 24900,
        weightGrams: 1400,
        sentence: 'Six-eyelet boots with a bellows tongue that keeps out grit.',
      },
      {
        noun: 'Hiking Boots',
        price: 26900,
        weightGrams: 1550,
        sentence: 'Mid-height hiking boots with a deep sole and a padded collar.',
      },
      {
        noun: 'Desert Boots',
        price: 16900,
        weightGrams: 900,
        sentence: 'Light two-eyelet boots with a natural crepe sole.',
      },
    ],
    materialLabel: 'Upper',
    materials: [
      { name: 'Suede', sentence: 'The suede comes from a single tannery and takes brushing well.' },
      { name: 'Oiled Leather', sentence: 'Oiled leather darkens with wear and heals small scratches.' },
      { name: 'Nubuck', sentence: 'The nubuck is proofed before it is cut.' },
      { name: 'Calf', sentence: 'Smooth calf leather takes a shine or goes without.' },
    ],
    axes: [SHOE_SIZE, LEATHER_COLOUR],
    facts: [
      { name: 'Construction', values: ['Goodyear welted', 'Blake stitched', 'Stitch-down'] },
      { name: 'Sole', values: ['Rubber', 'Crepe', 'Cork and rubber'] },
    ],
    praise: [
      'Comfortable from the first walk.',
      'The leather is thick and supple.',
      'Resoled by any cobbler, which I asked before buying.',
      'Dry feet through a wet week.',
    ],
    blame: [
      'They rubbed my heel raw for days.',
      'The sole started to come away at the toe.',
      'They run a full size large.',
      'The colour came off on my socks.',
    ],
  },
  {
    slug: 'trainers',
    name: 'Trainers',
    skuPrefix: 'TRA',
    house: LEATHER_HOUSE,
    sized: true,
    models: [
      {
        noun: 'Court Trainers',
        price: 12900,
        weightGrams: 820,
        sentence: 'Plain court trainers with a stitched cup sole and no logo anywhere.',
      },
      {
        noun: 'Running Shoes',
        price: 13900,
        weightGrams: 560,
        sentence: 'Light running shoes for roads and parks, with a wide toe box.',
      },
      {
        noun: 'Slip-Ons',
        price: 7900,
        weightGrams: 520,
        sentence: 'Slip-ons with hidden elastic and a removable cork footbed.',
      },
      {
        noun: 'High-Tops',
        price: 13500,
        weightGrams: 900,
        sentence: 'Ankle-high trainers with flat cotton laces and a padded tongue.',
      },
    ],
    materialLabel: 'Upper',
    materials: [
      { name: 'Canvas', sentence: 'The organic canvas is woven double, so it needs no lining.' },
      { name: 'Full-Grain Leather', sentence: 'Full-grain leather needs no breaking in and wipes clean.' },
      { name: 'Recycled Mesh', sentence: 'The mesh is knitted from recycled yarn and lets heat out.' },
      { name: 'Wool', sentence: 'The felted wool upper is warm in winter and airy in summer.' },
    ],
    axes: [SHOE_SIZE, LEATHER_COLOUR],
    facts: [
      { name: 'Sole', values: ['Natural rubber', 'Recycled foam', 'Cork and rubber'] },
      { name: 'Insole', values: ['Removable', 'Fixed'] },
    ],
    praise: [
      'Light and quiet to walk in.',
      'My size was right for once.',
      'They clean up with a damp cloth.',
      'A wide toe box that does not look wide.',
    ],
    blame: [
      'The insole slips about.',
      'They squeak on every floor.',
      'The stitching frayed in no time.',
      'Too narrow for my feet.',
    ],
  },
  {
    slug: 'backpacks',
    name: 'Backpacks',
    skuPrefix: 'BAG',
    house: LEATHER_HOUSE,
    models: [
      {
        noun: 'Rolltop Backpack',
        price: 12900,
        weightGrams: 980,
        sentence: 'A rolltop backpack that grows by a third when the shopping does.',
      },
      {
        noun: 'Daypack',
        price: 8900,
        weightGrams: 640,
        sentence: 'A daypack for a laptop, a lunch and a jumper.',
      },
      {
        noun: 'Weekender',
        price: 18900,
        weightGrams: 1350,
        sentence: 'A weekend bag that opens flat and fits in the overhead rack.',
      },
      {
        noun: 'Messenger Bag',
        price: 10900,
        weightGrams: 870,
        sentence: 'A messenger bag with a quiet magnetic clasp and a strap that stays put.',
      },
      {
        noun: 'Tote',
        price: 5900,
        weightGrams: 420,
        sentence: 'A tall tote with a zipped inner pocket and handles that reach the shoulder.',
      },
    ],
    materialLabel: 'Material',
    materials: [
      { name: 'Waxed Canvas', sentence: 'Waxed canvas sheds rain and gathers honest creases.' },
      { name: 'Bridle Leather', sentence: 'Bridle leather starts stiff and ends as yours alone.' },
      { name: 'Sailcloth', sentence: 'The sailcloth is light, stiff and nearly impossible to tear.' },
      {
        name: 'Ballistic Nylon',
        sentence: 'The dense nylon weave has seen ten thousand turns of the abrasion drum.',
      },
    ],
    axes: [LEATHER_COLOUR],
    facts: [
      { name: 'Volume', values: ['14 l', '18 l', '22 l', '28 l'] },
      { name: 'Laptop', values: ['Up to 13 inches', 'Up to 16 inches', 'No sleeve'] },
    ],
    praise: [
      'Carries a laptop and the shopping without sagging.',
      'The straps spread the weight well.',
      'Rain stayed out for the whole ride home.',
      'Pockets exactly where they help.',
    ],
    blame: [
      'The fastening opens on its own.',
      'The strap slips under load.',
      'No pocket for keys anywhere.',
      'It smelled of solvent for weeks.',
    ],
  },
];
