// The words for red flags: read before anything else, they override every tip. They say what the signs can mean
// and never that they do. Sources: CDC heat illness; Hew-Butler 2015; NHS and NICE on clots and leg cramps;
// CDC NIOSH on rhabdomyolysis; Miller 2022.
import type { RedFlagSign } from '../../../cramps/features.ts';
import { firstThatFits } from '../layout.ts';

/**
 * What to do now, by sign, with the emergency number of the runner's country. At most two segments. A runner whom
 * we remind is told that tips wait for their all clear.
 */
export const redFlagText = (sign: RedFlagSign, emergencyNumber: string, reminded = true): string => {
  const closing = reminded ? noTipsWords() : '';
  const grave = (words: string): string => firstThatFits([words, closing], [words]);
  const call = `call ${emergencyNumber} now`;
  const worse = `call ${emergencyNumber}`;
  switch (sign) {
    case 'heatStroke':
      return grave(
        `This can be heat stroke. Stop and ${call}. Move to shade, take off extra layers and cool the whole body with cold water or ice, above all neck, armpits and groin, until help comes.`,
      );
    case 'chestOrBreath':
      return grave(
        `Chest pain or trouble breathing is an emergency: stop and ${call}. Sit down, rest, and do not drive yourself. Tell them if a calf is sore or swollen too.`,
      );
    case 'overDrinking':
      return grave(
        `Feeling like this after a lot of water can mean your blood sodium is low. Stop drinking water and ${call}. Say how much you drank, and do not stay alone.`,
      );
    case 'limbInDanger':
      return grave(
        `Unbearable pain, or a foot that is numb, cold or will not move, is an emergency: ${call}. Keep the leg still. No massage, stretching or running.`,
      );
    case 'clot':
      return grave(
        `A swollen, warm, red or throbbing calf can be a blood clot. Get medical care today; say "maybe a clot in my calf" and name any flight, surgery or pregnancy. No massage, stretching or running. Chest pain or short of breath: ${worse}.`,
      );
    case 'tear':
      return grave(
        `A pop, snap or kick in the calf can be a tear. Get medical care today; say what you felt and if you can rise on your toes. No massage, stretching or running: rest, ice, leg up. A numb or cold foot: ${worse}.`,
      );
    case 'darkUrine':
      return grave(
        `Dark urine with sore muscles can mean muscle breakdown that hurts the kidneys. Get medical care today; say "dark urine after a run". No massage, stretching or running. Confused or no urine at all: ${worse}.`,
      );
    case 'crampOverAnHour':
      return grave(
        `A cramp that lasts over an hour needs medical care today; say since when and what you did before. No massage, stretching or running. If the foot turns numb or cold: ${worse}.`,
      );
    case 'nightCramps':
      return 'Leg cramps that keep coming at night deserve a clinician: say how often they come and which medicines you take.';
    case 'walkingPain':
      return 'Calf pain when walking that stops with rest can come from blood flow: please see a clinician before more hard running, and say just that.';
    case 'medicineCramps':
      return 'Frequent cramps with your medicine are worth a clinician or pharmacist: say how often they come, and keep taking it until you have asked.';
    case 'numbOrSwollenLegs':
      return 'Numb or swollen legs deserve a clinician soon: say since when, and whether one side or both.';
  }
};

/** Tips wait: how a red flag's text ends, and STATUS begins. */
export const noTipsWords = (): string => 'No tips until you text ALL CLEAR.';

/** A cramp report while a red flag is open: no advice that could harm what isn't cleared yet. */
export const stillFlagged = (emergencyNumber: string): string =>
  `Noted. After your earlier signs I give no tips and no stretching advice until a clinician has looked: then text ALL CLEAR. If it gets worse, call ${emergencyNumber}.`;

/** The runner cleared the red flag. */
export const allClear = (next: string): string => firstThatFits(['Good to hear. Tips are back on.', next]);

/** All was well, and a red flag is still open. */
export const okWhileFlagged = (): string =>
  'Noted. Once a clinician has said it is fine, text ALL CLEAR and tips come back.';
