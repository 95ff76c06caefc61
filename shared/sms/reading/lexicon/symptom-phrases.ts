/** Dark urine, cramps that last or come back, pain on walking, and medicines, in people's words. */
export const symptomPhrases = [
  [
    'darkUrine',
    [
      '{urine} ..7 dark|darker|brown|cola|coke|coca|tea|rust|rusty|root|guinness|whiskey|bourbon|soy|crimson|copper|coffee|red|bloody|blood|reddish|pink|black|pepsi|brownish|molasses|syrup|pinkish|maroon|orange|oscur*|wine|mahogany|chocolate|amber|marron|burgundy|coloured',
      'dark|brown|cola|coke|tea|rust|rusty|coffee|red|bloody|blood|reddish|pink|black|brownish|pepsi|coca|maroon|orange|darker|amber ..3 {urine}',
      'rhabdo*',
    ],
  ],
  [
    'urineFine',
    [
      '{urine} {be} {very}? clear|normal|pale|yellow|fine|light|good|ok|straw|lemonade',
      '{urine} clear|yellow|pale',
      'tea|coke|coffee|cola|wine ..3 {urine} break|breaks|stop|stops',
      'clear|yellow|pale|normal {urine}',
      '{urine} ..5 in the dark',
      '{urine} ..5 red|brown|dark barn|house|light|out',
      'read|reading|heard|googled|article|about ..2 rhabdo*',
    ],
  ],
  [
    'veryLongCramp',
    [
      'been|lasted|lasting several|many|for? hours',
      'cramp|cramped|cramping|locked|seized|hard|tight|spasming|clenched ..2 for ..1 hours',
      'been|cramped|cramping|locked|seized|spasming ..1 all day|night',
      'over|than|past an|1|one hour and|still|now',
      'hours now|straight|solid|nonstop',
      'cramp|cramped|cramping|locked|seized|knotted|clenched|spasm|spasming|balled ..2 since ..2 morning|afternoon|night|yesterday|lunch|noon|breakfast|dinner|midnight|dawn',
      'hour|hours long ..1 cramp|cramps|spasm|calf',
    ],
  ],
  [
    'nightCramp',
    [
      'cramp|cramps|cramped|cramping|spasm|spasms|calf|calves|horse|horses|leg|legs|seize|seizes|lock|locks ..8 night|nights|nightly|nighttime|sleep|sleeping|asleep|bed|2am|3am|4am|overnight|midnight|noche|noches|bedtime|wake|wakes|waking|woke|awake',
      'night|nights|nightly|nighttime|sleep|sleeping|asleep|bed|overnight|midnight|noche|noches|wake|wakes|waking|woke|awake ..8 cramp|cramps|cramped|cramping|spasm|spasms|horse|horses|calf|calves',
      'cramp|cramps|cramping|calf|calves|horse ..6 1|2|3|4|1ish|2ish|3ish am',
      'nocturnal|nighttime ..1',
    ],
  ],
  [
    'recurring',
    [
      'every|each|most|many|several|couple|few|some|all|multiple|two|three|four|five|2|3|4|5|6 ..2 night|nights|week|weeks|time|times|day|days|run|runs|single|month|months|morning|nighttime|step|walk',
      'keep|keeps|kept|nightly|constantly|always|constant|frequent|frequently|often|repeatedly|recurring|recurrent|regularly|daily|regular|nonstop|cada|siempre|todas|todos',
      'again|another ..3',
      'back|coming|come to|back|again',
      'lately|recently|nights|usually|sometimes|lot',
      '3rd|2nd|4th|5th|6th|third|fourth|fifth|second|# ..1 time|cramp|cramps|night|one|calf|run|row|straight|this',
      'a row',
      'for|since ..2 weeks|months|years|summer|spring|winter|fall|august|september|october',
      'on and off',
      'been ..2 getting|having|cramping|waking',
      'ever|since started|starting ..2',
      'all summer|winter|spring|fall|autumn|year|month|week|season',
    ],
  ],
  [
    'walkingPain',
    [
      'walking|stairs|caminar|camino|caminando',
      'not walk ..4 without|before',
      'when|whenever|if|time|i|to|every|each|cramps|hurts|aches|on|a|during ..2 walk|walks|stroll',
      'after|every ..3 block|blocks',
    ],
  ],
  [
    'restRelieves',
    [
      'stop|stops|goes|gone|go|better|eases|ease|fades|fade|away|fine|disappears|disappear|relieved|relief|relieves|improves|settles|passes|quits|resolves|vanishes|subsides|clears|let|ok ..5 rest|resting|stop|sit|standing|stand|stopping|rested|sitting|pause|still|break|descanso|stopped|rests',
      'rest|resting|stop|sit|stand|stopping|sitting|stood|standing|pause|still|break ..5 goes|better|eases|fades|away|fine|disappears|relieves|helps|stops|gone|settles|ok|passes|improves|resolves|vanishes|quits|subsides',
      'until i stop|rest|sit|stand',
      'rest|resting|sitting|stopping|standing ..1 fixes|cures|sorts|kills|cured|fixed|ends',
      'only|just hurts|cramps|aches|when ..2 walk|walking',
      'have to stop|rest|sit ..3 every|and|few|after|block|blocks|then',
    ],
  ],
  [
    'statin',
    [
      'statin|statins|atorvastatin|lipitor|simvastatin|zocor|rosuvastatin|crestor|pravastatin|pravachol|lovastatin|mevacor|fluvastatin|lescol|pitavastatin|livalo|ezallor|estatina|estatinas|atorvastatina',
      'cholesterol|colesterol med|meds|medicine|medication|pill|pills|drug|drugs|tablet|tablets',
    ],
  ],
  [
    /** No medicine is taken: 'not on statins'. */
    'noMedicine',
    [
      'not|never|no ..2 on|taking|take|takes|any ..2 statin|statins|diuretic|diuretics|lipitor|water|cholesterol|crestor|hctz|lasix',
      'off|quit|stopped ..1 statin|statins|diuretics|lipitor',
    ],
  ],
  [
    'diuretic',
    [
      'diuretic|diuretics|hctz|hydrochlorothiazide|furosemide|lasix|chlorthalidone|spironolactone|aldactone|bumetanide|bumex|torsemide|indapamide|triamterene|metolazone|chlorthiazide|maxzide|dyazide|diuretico|diureticos|amiloride|thiazide|bendroflumethiazide',
      'water|fluid pill|pills|tablet|tablets|med|meds',
    ],
  ],
] as const;
