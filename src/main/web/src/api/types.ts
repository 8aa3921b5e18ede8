import type { components } from './schema';

type Schemas = components['schemas'];

export type Me = Schemas['Me'];
export type ProfileCard = Schemas['ProfileCard'];
export type ProfileCardBack = Schemas['ProfileCardBack'];
export type CardType = Schemas['CardType'];
export type FrameTier = Schemas['FrameTier'];
export type Format = Schemas['Format'];
export type Privacy = Schemas['Privacy'];
export type ProfileChange = Schemas['ProfileChange'];
export type ShippingPreference = Schemas['ShippingPreference'];
export type CardEmbed = Schemas['CardEmbed'];
export type Portfolio = Schemas['Portfolio'];
export type Onboarding = Schemas['Onboarding'];
export type OnboardingAnswer = Schemas['OnboardingAnswer'];
export type Session = Schemas['Session'];
export type SignedIn = Schemas['SignedIn'];
export type ProblemBody = Schemas['Problem'];
export type Person = Schemas['Person'];
