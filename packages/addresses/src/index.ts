export { type Address, type AddressFault, type AddressText, readAddress } from './address.ts';
export { isCountry } from './countries.ts';
export { isPhone } from './is-phone.ts';
