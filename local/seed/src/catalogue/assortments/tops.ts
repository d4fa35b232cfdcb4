import type { Assortment } from '../assortment.ts';
import { CLOTH_COLOUR, CLOTHES_SIZE } from '../axes.ts';
import { CLOTHING_HOUSE } from '../houses.ts';

/** Shirts, knitwear, T-shirts. */
export const TOPS: readonly Assortment[] = [
  {
    slug: 'shirts',
    name: 'Shirts',
    skuPrefix: 'SHI',
    house: CLOTHING_HOUSE,
    sized: true,
    models: [
      {
        noun: 'Overshirt',
        price: 11900,
        weightGrams: 420,
        sentence: 'A boxy overshirt with two patch pockets and corozo buttons, cut to wear open or closed.',
      },
      {
        noun: 'Band-Collar Shirt',
        price: 8900,
        weightGrams: 260,
        sentence: 'A collarless shirt with a half placket and a slightly dropped shoulder.',
      },
      {
        noun: 'Camp Shirt',
        price: 7900,
        weightGrams: 230,
        sentence: 'A short-sleeved shirt with an open collar and a straight hem for warm evenings.',
      },
      {
        noun: 'Work Shirt',
        price: 9500,
        weightGrams: 310,
        sentence: 'A sturdy shirt with triple-stitched seams and a pencil slot in the chest pocket.',
      },
      {
        noun: 'Tunic',
        price: 9900,
        weightGrams: 280,
        sentence: 'A long, loose tunic with side slits and sleeves that roll up neatly.',
      },
    ],
    materialLabel: 'Material',
    materials: [
      { name: 'Linen', sentence: 'The linen is woven from European flax and softens with every wash.' },
      { name: 'Poplin', sentence: 'The cotton poplin is fine and crisp and needs little ironing.' },
      { name: 'Chambray', sentence: 'The chambray is dyed in the yarn and fades slowly at the edges.' },
      {
        name: 'Brushed Cotton',
        sentence: 'The cotton is brushed on the inside and warm from the first minute.',
      },
    ],
    axes: [CLOTHES_SIZE, CLOTH_COLOUR],
    facts: [
      { name: 'Fit', values: ['Regular', 'Relaxed', 'Slim'] },
      { name: 'Care', values: ['Machine wash at 30 °C', 'Machine wash at 40 °C'] },
    ],
    praise: [
      'The cloth is soft without being flimsy.',
      'It fits across the shoulders, which shirts never do on me.',
      'The collar keeps its shape after washing.',
      'Buttons are sewn on properly, with a shank.',
      'It creases in the right way and looks better for it.',
    ],
    blame: [
      'The sleeves are a good three centimetres too long.',
      'It shrank more than the label allows for.',
      'One cuff was already fraying after the second wash.',
      'The colour is paler than in the pictures.',
    ],
  },
  {
    slug: 'knitwear',
    name: 'Knitwear',
    skuPrefix: 'KNT',
    house: CLOTHING_HOUSE,
    sized: true,
    models: [
      {
        noun: 'Crew-Neck Jumper',
        price: 12900,
        weightGrams: 480,
        sentence: 'A plain crew-neck jumper, knitted in one piece so that no seam rubs.',
      },
      {
        noun: 'Cardigan',
        price: 14500,
        weightGrams: 560,
        sentence: 'A button-through cardigan with deep pockets and a ribbed hem that stays put.',
      },
      {
        noun: 'Roll-Neck',
        price: 13900,
        weightGrams: 510,
        sentence: 'A close-fitting roll-neck that sits well under a coat.',
      },
      {
        noun: 'Fisherman Jumper',
        price: 17900,
        weightGrams: 780,
        sentence: 'A heavy rib-knit jumper after the pattern worn on North Sea boats.',
      },
      {
        noun: 'Slipover',
        price: 8900,
        weightGrams: 270,
        sentence: 'A sleeveless slipover with a shallow V and room for a collar beneath.',
      },
    ],
    materialLabel: 'Material',
    materials: [
      { name: 'Merino', sentence: 'The merino is spun fine enough to be worn on bare skin.' },
      { name: 'Lambswool', sentence: 'The lambswool is carded rather than combed, which gives it its loft.' },
      { name: 'Alpaca', sentence: 'The alpaca blend is light for its warmth and hardly pills.' },
      {
        name: 'Organic Cotton',
        sentence: 'The organic cotton breathes, so it carries on into summer nights.',
      },
    ],
    axes: [CLOTHES_SIZE, CLOTH_COLOUR],
    facts: [
      { name: 'Gauge', values: ['5 gg', '7 gg', '12 gg'] },
      { name: 'Care', values: ['Hand wash', 'Wool cycle, cold'] },
    ],
    praise: [
      'Warm without being bulky.',
      'No itching at all, and I am easily bothered.',
      'Hardly any pilling so far.',
      'The ribbing still springs back.',
      'The shade has depth in daylight.',
    ],
    blame: [
      'It pilled under the arms within days.',
      'The wool scratches at the neck.',
      'It grew a full size when I wore it.',
      'A loose end came undone at the hem.',
    ],
  },
  {
    slug: 't-shirts',
    name: 'T-Shirts',
    skuPrefix: 'TEE',
    house: CLOTHING_HOUSE,
    sized: true,
    models: [
      {
        noun: 'Pocket T-Shirt',
        price: 3900,
        weightGrams: 190,
        sentence: 'A straight T-shirt with a single chest pocket and a firm neck rib.',
      },
      {
        noun: 'Long-Sleeved T-Shirt',
        price: 4500,
        weightGrams: 230,
        sentence: 'A long-sleeved T-shirt with cuffs that stay where they are pushed.',
      },
      {
        noun: 'Henley',
        price: 4900,
        weightGrams: 220,
        sentence: 'A three-button henley, as good alone as it is under a jacket.',
      },
      {
        noun: 'Breton Top',
        price: 5500,
        weightGrams: 260,
        sentence: 'A boat-necked top with woven rather than printed stripes.',
      },
    ],
    materialLabel: 'Material',
    materials: [
      {
        name: 'Heavy Jersey',
        sentence: 'The jersey weighs 220 grams a square metre and does not twist in the wash.',
      },
      { name: 'Slub Cotton', sentence: 'Slubs in the yarn give the cloth a dry, uneven hand.' },
      { name: 'Hemp', sentence: 'Hemp and cotton together dry quickly and keep fresh.' },
      { name: 'Pima', sentence: 'Long-staple pima cotton makes it smooth and slow to fade.' },
    ],
    axes: [CLOTHES_SIZE, CLOTH_COLOUR],
    facts: [
      { name: 'Fit', values: ['Regular', 'Relaxed', 'Boxy'] },
      { name: 'Care', values: ['Machine wash at 30 °C', 'Machine wash at 40 °C'] },
    ],
    praise: [
      'Thick enough not to show through.',
      'The neck has not gone wavy.',
      'The length is exactly right.',
      'It comes out of the wash looking new.',
    ],
    blame: [
      'It twisted at the side seam after one wash.',
      'Much shorter than expected.',
      'The fabric is thinner than described.',
      'The neck opening is too wide for me.',
    ],
  },
];
