import { choice, scale } from './assortment.ts';

/** Sizes of clothes. */
export const CLOTHES_SIZE = scale(
  'Size',
  ['XS', 'XS'],
  ['S', 'S'],
  ['M', 'M'],
  ['L', 'L'],
  ['XL', 'XL'],
  ['XXL', 'XXL'],
);

/** Waist sizes of trousers, in inches as the trade has them. */
export const WAIST_SIZE = scale(
  'Size',
  ['W28', 'W28'],
  ['W30', 'W30'],
  ['W32', 'W32'],
  ['W34', 'W34'],
  ['W36', 'W36'],
  ['W38', 'W38'],
);

/** European shoe sizes. */
export const SHOE_SIZE = scale(
  'Size',
  ['37', '37'],
  ['38', '38'],
  ['39', '39'],
  ['40', '40'],
  ['41', '41'],
  ['42', '42'],
  ['43', '43'],
  ['44', '44'],
  ['45', '45'],
);

/** Sizes of socks. */
export const SOCK_SIZE = scale('Size', ['35–38', '35'], ['39–41', '39'], ['42–44', '42'], ['45–47', '45']);

/** Colours of cloth. */
export const CLOTH_COLOUR = choice(
  'Colour',
  ['Indigo', 'IND'],
  ['Oat', 'OAT'],
  ['Ink', 'INK'],
  ['Moss', 'MOS'],
  ['Rust', 'RUS'],
  ['Chalk', 'CHK'],
  ['Plum', 'PLU'],
  ['Mustard', 'MUS'],
);

/** Colours of leather and canvas. */
export const LEATHER_COLOUR = choice(
  'Colour',
  ['Chestnut', 'CHE'],
  ['Black', 'BLK'],
  ['Tan', 'TAN'],
  ['Forest', 'FOR'],
  ['Stone', 'STO'],
);

/** Colours of the home. */
export const HOME_COLOUR = choice(
  'Colour',
  ['Sand', 'SND'],
  ['Clay', 'CLA'],
  ['Slate', 'SLA'],
  ['Sage', 'SAG'],
  ['Charcoal', 'CHA'],
  ['Ivory', 'IVO'],
  ['Ochre', 'OCH'],
);

/** Colours of glazes. */
export const GLAZE = choice(
  'Glaze',
  ['Celadon', 'CEL'],
  ['Speckled White', 'SPW'],
  ['Tenmoku', 'TEN'],
  ['Cobalt', 'COB'],
  ['Matte Grey', 'GRY'],
);

/** Finishes of metal. */
export const FINISH = choice(
  'Finish',
  ['Brass', 'BRA'],
  ['Matte Black', 'BLK'],
  ['Brushed Steel', 'STE'],
  ['Soft White', 'WHT'],
  ['Copper', 'COP'],
);
