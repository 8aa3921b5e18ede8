import { register, t } from '../../i18n/t';
import en from './en.json';

register(en);

export { t };
