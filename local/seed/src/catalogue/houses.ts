import type { House } from './assortment.ts';

/** Clothes and what goes with them. */
export const CLOTHING_HOUSE: House = {
  specialist: 'loom-and-ladder',
  brands: [
    { name: 'Halden Mills', town: 'Guimarães', country: 'Portugal' },
    { name: 'Orrin & Vale', town: 'Galashiels', country: 'Scotland' },
    { name: 'Maison Terrel', town: 'Roubaix', country: 'France' },
    { name: 'Nordlicht Textil', town: 'Chemnitz', country: 'Germany' },
    { name: 'Casa Brenna', town: 'Biella', country: 'Italy' },
    { name: 'Field & Ferrow', town: 'Leicester', country: 'England' },
  ],
  closings: [
    'It goes with most of what already hangs in the wardrobe.',
    'Made in small runs, so that little is left over at the end of a season.',
    'A spare button and a length of yarn come with it.',
    'Meant to be mended rather than replaced.',
    'Washed once before it is sewn, so it keeps its measure.',
    'Quiet enough for work, comfortable enough for the train home.',
  ],
};

/** Shoes and bags. */
export const LEATHER_HOUSE: House = {
  specialist: 'loom-and-ladder',
  brands: [
    { name: 'Brackwater', town: 'Northampton', country: 'England' },
    { name: 'Pell & Corso', town: 'Montebelluna', country: 'Italy' },
    { name: 'Vasco Almeida', town: 'Felgueiras', country: 'Portugal' },
    { name: 'Steigwerk', town: 'Innsbruck', country: 'Austria' },
    { name: 'Atelier Rouvre', town: 'Cholet', country: 'France' },
  ],
  closings: [
    'Parts that wear out can be ordered and replaced.',
    'It looks better after a winter than on the first day.',
    'Tested by our own staff on the way to work, in all weathers.',
    'A cotton bag and a small tin of wax are in the box.',
    'Stitched by hand where a machine would cut corners.',
  ],
};

/** The kitchen. */
export const KITCHEN_HOUSE: House = {
  specialist: 'hearth-and-grain',
  brands: [
    { name: 'Kelm', town: 'Solingen', country: 'Germany' },
    { name: 'Fonderie Aubrac', town: 'Thiers', country: 'France' },
    { name: 'Tadley Forge', town: 'Sheffield', country: 'England' },
    { name: 'Oyama Works', town: 'Sanjō', country: 'Japan' },
    { name: 'Ceramiche Volta', town: 'Faenza', country: 'Italy' },
    { name: 'Skogen', town: 'Växjö', country: 'Sweden' },
  ],
  closings: [
    'It has earned its place on the open shelf.',
    'Easy to clean and hard to wear out.',
    'One piece that does the work of three.',
    'Packed in paper and card, without a gram of plastic.',
    'As welcome on the table as in the kitchen.',
  ],
};

/** Bedroom, bath and living room. */
export const HOME_HOUSE: House = {
  specialist: 'hearth-and-grain',
  brands: [
    { name: 'Lune & Lin', town: 'Gérardmer', country: 'France' },
    { name: 'Hove Interiors', town: 'Aarhus', country: 'Denmark' },
    { name: 'Waldviertler Haus', town: 'Waidhofen', country: 'Austria' },
    { name: 'Estúdio Marés', town: 'Porto', country: 'Portugal' },
    { name: 'Tessel', town: 'Tilburg', country: 'Netherlands' },
    { name: 'Alba Rossi Casa', town: 'Como', country: 'Italy' },
  ],
  closings: [
    'It makes a room calmer without asking for attention.',
    'Designed to be handed on one day.',
    'It sits as well in an old flat as in a new house.',
    'Every piece differs a little from the next.',
    'The colour was chosen by daylight, on a north-facing wall.',
    'Delivered ready to use.',
  ],
};

/** Food, drink, and what smells good. */
export const LARDER_HOUSE: House = {
  specialist: 'the-slow-larder',
  brands: [
    { name: 'Rösterei Amsel', town: 'Graz', country: 'Austria' },
    { name: 'Ashdown Provisions', town: 'Bristol', country: 'England' },
    { name: 'Maison Éclisse', town: 'Lyon', country: 'France' },
    { name: 'Erbario Sant’Elia', town: 'Lucca', country: 'Italy' },
    { name: 'Havn & Hage', town: 'Bergen', country: 'Norway' },
  ],
  closings: [
    'Made in batches small enough to number by hand.',
    'A good present, and a better one to keep.',
    'The label says everything that is in it; the list is short.',
    'Best enjoyed slowly.',
    'Made the week before it is sent.',
  ],
};

/** Desk, playroom and garden. */
export const WORKSHOP_HOUSE: House = {
  specialist: 'hearth-and-grain',
  brands: [
    { name: 'Pinion', town: 'Zürich', country: 'Switzerland' },
    { name: 'Linden & Klee', town: 'Nuremberg', country: 'Germany' },
    { name: 'Marrow Lane', town: 'Hereford', country: 'England' },
    { name: 'Atelier Cassis', town: 'Nantes', country: 'France' },
    { name: 'Mizunoki', town: 'Kyoto', country: 'Japan' },
  ],
  closings: [
    'Made to be used every day and forgotten about in between.',
    'Spare parts are kept in stock for ten years.',
    'Simple enough to need no manual.',
    'Built to outlast its guarantee.',
    'Comes in a plain box that can be used again.',
  ],
};
