import { itemsIn } from '../lists/items-in';

/** Words of contact centres and health care that occur in names of places, teams and programs. */
export const COMMON_WORDS = itemsIn(
  'access account accounts advisor agent agents alert analyst and appointment area bad billing building call callback calls care center centers centre chat church city clinic clinics college community contact county customer customers department dept desk director district east email emergency engineer family follow for foundation fund general global group health healthcare help home hospice hospital hotline house hub inbound inc institute insurance intake interpreter lab language line living main manager med medical member memorial mobile new north notes office on or orders outbound outreach patient pharmacy plan plus practice premium primary program promo referral referrals region regional regular research sales schedule school science sciences senior service services south specialist specialty standard street study support survey system team teams tech the therapy to transfer triage unit university up urgent utility visit visits voice voicemail west wing with word',
);
