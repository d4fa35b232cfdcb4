/** Words that mean the same in a shop for home and clothes; what a new shop starts with. */
export const everydaySynonyms: readonly (readonly string[])[] = [
  ['sofa', 'couch', 'settee'],
  ['trousers', 'pants', 'slacks'],
  ['jumper', 'sweater', 'pullover'],
  ['tee', 't-shirt'],
  ['trainers', 'sneakers'],
  ['rug', 'carpet'],
  ['pan', 'skillet'],
  ['duvet', 'comforter'],
  ['cushion', 'pillow'],
  ['wardrobe', 'closet'],
  ['lamp', 'light'],
  ['rucksack', 'backpack'],
  ['handbag', 'purse'],
  ['perfume', 'fragrance', 'scent'],
  ['anorak', 'parka'],
];
