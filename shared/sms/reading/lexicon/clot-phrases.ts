/** Signs of a clot in a leg and what raises its risk, in people's words. */
export const clotPhrases = [
  [
    'legSwollen',
    [
      'swollen|swelling|swelled|swells|puffy|puffed|ballooned|ballooning|hinch*|enlarged|swoll|swole',
      'blown|blew|puffed|swelled ..1 up ..1 like|big|balloon|twice|double',
      'calf|calves|leg ..4 bigger|larger|balloon|thicker|fatter|melon|grapefruit|football|tree',
      'come|came|gone ..1 up like|huge|massive',
      'bigger|larger|thicker|fatter than ..2 other|left|right|normal',
      'twice|double ..2 size|big|large|thick|normal',
    ],
  ],
  [
    'legRed',
    [
      'calf|calves|leg|skin|spot|area|shin ..1 {be}|turning|has|got ..3 red|reddish|discolored|discoloured|purple|purplish|pinkish|redness|pink',
      'calf|leg|skin|is|it|looks|bit|looking|all ..1 red|reddish|redness|purplish $',
      'calf|leg|skin red|reddish|discolored|purple|pinkish|purplish',
      'red and ..1 swollen|warm|hot|sore|tender|puffy|painful|angry|hard|throbbing|inflamed|itchy|shiny',
      'red|reddish|discolored|purplish left|right|swollen|warm|patch|streak|streaks|spot|skin|sore|tender|painful|puffy|calf|leg|blotchy|or|line|lines|mark',
      'redness',
      '^ red|reddish $',
      '^ red as anything|hell|fire|tomato|beet|beetroot',
      'swollen|warm|hot|tender|puffy|sore|painful|hard and? red|reddish|purple',
    ],
  ],
  [
    'legWarm',
    [
      'calf|leg|skin|spot|area|calves ..1 {be} ..3 warm|hot|warmer|hotter',
      'calf|leg|skin|spot|area warm|hot|warmer|hotter',
      'warm|hot|warmer|hotter ..1 to|when ..2 touch|feel|touched|hand',
      'warm|hot|warmth|heat and? red|puffy|tender|painful|swollen|swelling|redness|reddish',
      'red|reddish|puffy|tender|painful|swollen|sore|hard|tight|shiny|firm|itchy|throbbing and? warm|hot',
      'warm|hot|warmer ..1 calf|leg|patch|skin|lump',
      'heat coming|radiating ..4 calf|leg|it',
      'warmth',
    ],
  ],
  [
    /** The sun, a tape, a face. */
    'redExplained',
    [
      'sunburn* ..4 red|pink|hot|warm',
      'red|reddish|pink ..3 tape|sun|sunburn|cold|rash|chafing|chafed|light|lights|shoes|shorts|socks|sleeves',
      'face|cheeks|nose|shoes|shorts|shirt|light ..3 red|pink|purple',
    ],
  ],
  [
    /** Other things that are puffy or swollen. */
    'swellingExplained',
    [
      'puffy jacket|jackets|vest|coat|clouds|eyes',
      'swollen river|creek|stream|ego|knee|knees|eye|eyes|lip|finger|glands|tonsils',
    ],
  ],
  [
    /** The weather, or a tub. */
    'warmExplained',
    [
      'warm|hot|warmer|hotter|heat ..1 out|outside|today|day|weather|run|there|af|here|sun|tub|bath|shower|humid|morning|afternoon|one|mess|sweaty|summer',
      'warm|warmed|warming up|down',
      'sunburn* ..4 warm|hot',
      'weather|day|run|it|outside|out|temps|today|sun ..2 {be} ..2 warm|hot',
    ],
  ],
  [
    'throbsAtRest',
    [
      'throb*|pulsing|pounding|aching|ache|aches|hurts|hurt|hurting|painful|pain|sore|achy ..4 at|even|while|when|just|lying|sitting|laying|in|am ..3 rest|resting|sitting|lying|laying|still|bed|couch|seated|desk',
      'rest|resting|sitting|lying|laying ..5 throb*|pulsing',
      'throb*|pulsing ..4 night|nonstop|constantly|days|stop|hours|since|constant',
      'constant|nonstop|deep|steady|dull ..1 throb|throbbing',
      'throb*|pulsing|pounding|aching|ache|aches|hurts|hurting ..4 not ..1 moving|walking|running',
      'throb*|pulsing|pounding|aching|ache|aches|hurts|hurting ..4 doing nothing',
    ],
  ],
  [
    'tenderCalf',
    [
      'sore|soreness|tender|tenderness|ache|aches|aching|achy|pain|pains|painful|hurt|hurts|hurting|tight|throb*|heavy|lump|swollen|puffy|weird|cramping|crampy|cramp|cramps|cramped',
    ],
  ],
  [
    'clotRisk',
    [
      'flight|flights|flew|flying|plane|airplane|redeye|jetlag|longhaul|layover|vuelo|avion',
      'long|hour|all|day ..2 drive|drove|road|car|bus|train|driving trip? ..2',
      'drive|drove|driving|car|bus|train ..3 hours|hour|days',
      'c section|sections',
      'cesarean|caesarean|surgery|surgeries|operation|operated|surgical|cirugia|arthroscopy|postop|replacement',
      'knee|hip|back|foot|ankle|leg|acl|meniscus ..1 surgery|replacement|op|repair|scope|operation',
      'post op|operation|surgical',
      'bed rest',
      'bedrest|bedridden|hospital|hospitalized|hospitalised|immobilized|immobile',
      'stuck|been|laid|lying ..2 bed ..3 week|weeks|days|sick|flu|covid|since|all',
      'in a|the boot|cast',
      'cast|boot ..1 off|on|removed',
      'pregnant|pregnancy|postpartum|embarazada|trimester|preggo|preggers',
      'weeks|months|had|just|after|having|since ..3 baby|birth|csection|gave birth|along|pp',
      'birth control',
      'the pill',
      'contraceptive|contraceptives|contraception|estrogen|hrt|nuvaring|depo|oestrogen|anticonceptiv*',
      'on|taking the pill|patch',
      'blood clot|clots',
      'clot|clots|dvt|thrombosis|embolism',
    ],
  ],
  [
    'clotRiskExplained',
    [
      'ruled|rule|rules|ruling out ..3 clot|clots|dvt',
      'clot|clots|dvt ..2 ruled out',
      'flight|flights of? ..1 stairs|steps|beers',
      'chill|bitter|hard pill',
      'flying|flew by|through|past|down|along|over|up|out|today|high|on|the|around|like',
      'felt like? ..1 flying',
      'was|am flying ..2',
      'flight|flights ..2 cancelled|canceled|delayed|up|down|booked',
    ],
  ],
  [
    'legsNumb',
    [
      'leg|legs|calf|calves|shin|shins|thigh|thighs ..4 numb|numbness|tingly|tingling|swollen|swell|swelling|puffy|swells|pins|asleep|numbing|tingle|tingles',
      'numb|numbness|tingling|tingly|swollen|swelling|puffy ..3 leg|legs|calf|calves|ankles|shin|shins',
      'ankles|feet|both|shins ..3 swollen|swell|swelling|puffy|swells',
    ],
  ],
  [
    /** Both legs: swelling of both is for the clinic, of one is for today. */
    'bothLegs',
    ['both ..3 legs|calves|ankles|feet|shins|sides', 'legs|ankles|feet|calves'],
  ],
] as const;
