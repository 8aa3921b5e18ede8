import type { components } from '../../api/schema';

type Schemas = components['schemas'];

export type DirectoryPage = Schemas['DirectoryPage'];
export type Suggestion = Schemas['Suggestion'];
export type TradePreview = Schemas['TradePreview'];
