import type { Assortment } from './assortment.ts';
import { ACCESSORIES } from './assortments/accessories.ts';
import { BED_AND_BATH } from './assortments/bed-and-bath.ts';
import { BODY_AND_FRAGRANCE } from './assortments/body-and-fragrance.ts';
import { COOKING } from './assortments/cooking.ts';
import { DESK_AND_PLAY } from './assortments/desk-and-play.ts';
import { FOOD_AND_DRINK } from './assortments/food-and-drink.ts';
import { FURNISHINGS } from './assortments/furnishings.ts';
import { FURNITURE } from './assortments/furniture.ts';
import { GARDEN } from './assortments/garden.ts';
import { OUTERWEAR } from './assortments/outerwear.ts';
import { SHOES_AND_BAGS } from './assortments/shoes-and-bags.ts';
import { TABLE } from './assortments/table.ts';
import { TOPS } from './assortments/tops.ts';

/** A category with what is below it; products are filed in assortments only. */
export type Branch = { slug: string; name: string; below: readonly (Branch | Assortment)[] };

/** The catalogue from the top down. */
export const TREE: readonly Branch[] = [
  {
    slug: 'clothing',
    name: 'Clothing',
    below: [
      { slug: 'tops', name: 'Tops', below: TOPS },
      ...OUTERWEAR,
      { slug: 'accessories', name: 'Accessories', below: ACCESSORIES },
    ],
  },
  { slug: 'shoes-and-bags', name: 'Shoes & Bags', below: SHOES_AND_BAGS },
  {
    slug: 'home',
    name: 'Home',
    below: [
      { slug: 'kitchen', name: 'Kitchen', below: [...COOKING, ...TABLE] },
      { slug: 'bed-and-bath', name: 'Bed & Bath', below: BED_AND_BATH },
      { slug: 'living-room', name: 'Living Room', below: [...FURNISHINGS, ...FURNITURE] },
    ],
  },
  { slug: 'food-and-drink', name: 'Food & Drink', below: FOOD_AND_DRINK },
  { slug: 'body-and-fragrance', name: 'Body & Fragrance', below: BODY_AND_FRAGRANCE },
  { slug: 'desk-and-play', name: 'Desk & Play', below: DESK_AND_PLAY },
  { slug: 'garden', name: 'Garden', below: GARDEN },
];
