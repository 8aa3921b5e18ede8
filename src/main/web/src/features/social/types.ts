import type { components } from '../../api/schema';

type Schemas = components['schemas'];

export type Favorite = Schemas['Favorite'];
export type Note = Schemas['Note'];
export type Connection = Schemas['Connection'];
export type Block = Schemas['Block'];
