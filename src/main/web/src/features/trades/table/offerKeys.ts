import { uuid } from '../../../api/uuid';

/** Gives each offer a key: the same offer has the same one however often it is sent, so that it is made once; another offer has another. */
export function offerKeys(): (offer: object) => string {
  const keys = new Map<string, string>();
  return (offer) => {
    const said = JSON.stringify(offer);
    const key = keys.get(said) ?? uuid();
    keys.set(said, key);
    return key;
  };
}
